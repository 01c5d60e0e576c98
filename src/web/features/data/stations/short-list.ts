const WIDE = /[\u2E80-\uFFEF]/g

/** About two lines of a narrow column, in widths of a Latin letter. */
const MOST_WIDTH = 34

/** 短列表 — as many names as two short lines take, at least one, and how many more there are: CO、NO2 +4. */
export function shortList(
  names: readonly string[],
  separator: string,
): { readonly text: string; readonly rest: number } {
  let [text = '', ...others] = names
  while (others[0] !== undefined && widthOf(text + separator + others[0]) <= MOST_WIDTH) {
    text += separator + others[0]
    others = others.slice(1)
  }
  return { text, rest: others.length }
}

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0)
