import type { TextSpan } from '#kernel/result/issue.ts'

/**
 * 版面 — how the document is set: the printed order of its paragraphs and tables, each a span of the text.
 * Screens and print follow it; nothing in it is copied text.
 */
export type LayoutBlock =
  | (TextSpan & {
      readonly kind:
        | 'title' // 标题（通知或计划）
        | 'docNumber' // 发文字号
        | 'recipients' // 主送机关
        | 'paragraph' // 正文
        | 'signature' // 署名、成文日期
        | 'publicity' // 附注（此件公开发布）
        | 'attachmentNote' // 附件说明
        | 'annexLabel' // 附件 N
        | 'imprint' // 版记：抄送、印发
      /** Item the paragraph belongs to, when it bears one. */
      readonly item?: string
    })
  | (TextSpan & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly item?: string })
  | (TextSpan & { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly LayoutRow[] })

/** 表行 — a row of cells, or one cell across all columns (a section heading inside the table). */
export interface LayoutRow {
  readonly item?: string
  /** Heading row: its level; the row then has one cell. */
  readonly headingLevel?: 1 | 2 | 3 | 4
  readonly cells: readonly LayoutCell[]
}

export interface LayoutCell extends TextSpan {
  readonly column: number
  readonly columnSpan: number
  /** Printed rows the cell covers; 0 when it is covered by the merged cell above. */
  readonly rowSpan: number
}
