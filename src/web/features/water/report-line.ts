/** 句中之数 — a figure or a class, what it is in a few words, and its unrounded value where it was rounded. */
export interface ReportFigure {
  readonly what: string
  readonly text: string
  readonly raw?: string
}

/** 一句话 — words and figures in the order they are read. */
export type ReportLine = readonly (string | ReportFigure)[]

export function plainLine(line: ReportLine): string {
  return line.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
