const LETTER_A = 64

/** 单元格位置 — AB12 as a zero-based column and a one-based row; null when it is none. */
export function parseReference(text: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (match === null) return null
  let column = 0
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - LETTER_A
  return { column: column - 1, row: Number(match[2]) }
}

/** 合并区域 — zero-based columns, one-based rows, both ends included. */
export interface MergedRange {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function parseRange(text: string): MergedRange | null {
  const [from, to] = text.split(':').map(parseReference)
  if (!from || !to) return null
  return { left: from.column, top: from.row, right: to.column, bottom: to.row }
}
