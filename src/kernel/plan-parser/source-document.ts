import type { TextSpan } from '#kernel/result/issue.ts'

/**
 * 来源文本 — what a format hands to the parser: decoded text and the real tables it found in it.
 * Plain text brings no tables; the parser finds tables written as lines, tabs or pipes itself.
 * Every span counts UTF-16 code units of `text`.
 */
export interface SourceDocument {
  readonly text: string
  readonly tables: readonly SourceTable[]
}

export interface SourceTable extends TextSpan {
  readonly rows: readonly (readonly SourceCell[])[]
}

/** 单元格 — text.slice(start, end); `column` counts from 0 after merges are laid out. */
export interface SourceCell extends TextSpan {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}
