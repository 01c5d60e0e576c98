import type { Glyph, Rule } from '#formats/pdf/page-content.ts'

/** 印出的字 — characters side by side, Chinese ones as wide as high, others half as wide. */
export function printed(text: string, left: number, baseline: number, size = 10): readonly Glyph[] {
  let at = left
  return [...text].map((character) => {
    const width = character.charCodeAt(0) < 0x2000 ? size / 2 : size
    at += width
    return { text: character, left: at - width, right: at, baseline, size }
  })
}

/** 画出的格 — the lines of a table at these places, whole. */
export function ruled(xs: readonly number[], ys: readonly number[]): readonly Rule[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [
    ...ys.map((at): Rule => ({ kind: 'horizontal', at, from: left, to: right })),
    ...xs.map((at): Rule => ({ kind: 'vertical', at, from: top, to: bottom })),
  ]
}
