import type { Entry, Node } from '#kernel/plan-parser/outline/tree.ts'
import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 条目草稿 — an item before it has an id: which paragraphs or cells it holds and whose duty it is. */
export interface Draft {
  readonly place: 'goal' | 'task' | 'closing' | 'row'
  /** Headings above it, outermost first. */
  readonly path: readonly TextSpan[]
  /** Heading or merged cell that names the item; null: its first words do. */
  readonly title: TextSpan | null
  /** The heading its number is counted under; null outside the tree. */
  readonly section: Node | null
  /** The numbered paragraph it belongs to; several items of one are told apart by letters. */
  readonly numbered: Node | null
  readonly entries: readonly Entry[]
  readonly duty: Duty
  readonly row: RowCells | null
}

/** 表行 — what a row of a task table says beside the task. */
export interface RowCells {
  readonly deadline: TextSpan | null
  /** The column exists and the cell is blank. */
  readonly isLeadEmpty: boolean
  readonly isResponsibleEmpty: boolean
  /** From the first cell of the row to the last. */
  readonly span: TextSpan
}
