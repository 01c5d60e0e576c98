/** Wide characters of a terminal: hanzi, kana, full-width forms and the punctuation set with them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** 显示宽度 — columns a text takes in a terminal, two for each Chinese character. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) || character.length > 1 ? 2 : 1
  return width
}

/** 截断 — the text within so many columns, ending in … when something was cut. */
export function clip(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)))
}
