import type { Glyph, PageContent } from '#formats/pdf/page-content.ts'
import type { OfdTestPage, OfdText } from '#formats/testing/make-ofd.ts'

const MILLIMETRES_A_POINT = 25.4 / 72

/** 转为版式页 — a printed page as a converter to OFD keeps it: a text object for each run of characters on a line. */
export function ofdPage({ width, height, glyphs, rules }: PageContent): OfdTestPage {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1)
    const goesOn = last && last.baseline === glyph.baseline && last.size === glyph.size && last.left < glyph.left
    if (goesOn) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
  }
  return {
    width: width * MILLIMETRES_A_POINT,
    height: height * MILLIMETRES_A_POINT,
    texts: runs.flatMap(textOf),
    lines: rules.map(({ kind, at, from, to }) =>
      kind === 'horizontal'
        ? {
            from: [from * MILLIMETRES_A_POINT, at * MILLIMETRES_A_POINT],
            to: [to * MILLIMETRES_A_POINT, at * MILLIMETRES_A_POINT],
          }
        : {
            from: [at * MILLIMETRES_A_POINT, from * MILLIMETRES_A_POINT],
            to: [at * MILLIMETRES_A_POINT, to * MILLIMETRES_A_POINT],
          },
    ),
  }
}

function textOf(run: readonly Glyph[]): readonly OfdText[] {
  const [first] = run
  if (!first) return []
  return [
    {
      text: run.map(({ text }) => text).join(''),
      x: first.left * MILLIMETRES_A_POINT,
      y: first.baseline * MILLIMETRES_A_POINT,
      size: first.size * MILLIMETRES_A_POINT,
      distances: run.slice(1).map((glyph, index) => (glyph.left - (run[index]?.left ?? 0)) * MILLIMETRES_A_POINT),
    },
  ]
}
