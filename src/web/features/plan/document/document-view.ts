import type { LayoutBlock, LayoutRow } from '#kernel/plan/layout.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { AnnexedObject, DocumentHead } from '#kernel/plan/model.ts'
import { type Settlement, settlementOfMark } from '#kernel/plan/settlement.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { documentMarks } from '#web/features/plan/document/document-marks.ts'
import type {
  DocumentItem,
  DocumentPart,
  DocumentSource,
  DocumentTarget,
} from '#web/features/plan/document/document-source.ts'
import type { Marks, Segment } from '#web/features/plan/document/inline-runs.ts'
import { segmentsOf } from '#web/features/plan/document/inline-runs.ts'
import { type ProofMarks, proofMarks } from '#web/features/plan/document/proof-marks.ts'
import { columnsOf, linesOf } from '#web/features/plan/document/text-lines.ts'

/** 版面视图 — the document ready to be set: blocks of lines of segments, and what stands behind their keys. */
export interface DocumentView {
  readonly text: string
  readonly head: DocumentHead
  readonly parts: readonly DocumentPart[]
  readonly blocks: readonly BlockView[]
  readonly items: readonly DocumentItem[]
  readonly annexes: readonly AnnexedObject[]
  readonly issues: readonly PlanIssue[]
  /** Issues nobody has settled: a question still waits for its answer and stays open. */
  readonly openIssues: readonly PlanIssue[]
  readonly settlements: readonly Settlement[]
  /** Targets by the key of the figure printed for them; the class printed for an annexed object goes by the object's id. */
  readonly figures: ReadonlyMap<string, DocumentTarget>
}

export type ParagraphKind = Exclude<LayoutBlock['kind'], 'table' | 'heading'>

interface BlockBase extends TextSpan {
  readonly key: string
}

export interface ParagraphView extends BlockBase {
  readonly kind: ParagraphKind
  readonly item: string | null
  /** The item's margin stands here. */
  readonly carriesMargin: boolean
  readonly lines: readonly LineView[]
  readonly proofs: readonly PlanIssue[]
}

export interface HeadingView extends BlockBase {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly item: string | null
  readonly carriesMargin: boolean
  readonly lines: readonly LineView[]
  readonly proofs: readonly PlanIssue[]
}

export interface TableView extends BlockBase {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly RowView[]
  /** Proof marks on the table as a whole. */
  readonly proofs: readonly PlanIssue[]
}

export type BlockView = ParagraphView | HeadingView | TableView

/** One printed line: a single column, or several set apart (版记). */
export interface LineView extends TextSpan {
  readonly columns: readonly (readonly Segment[])[]
}

export interface RowView extends TextSpan {
  readonly item: string | null
  readonly carriesMargin: boolean
  readonly headingLevel: 1 | 2 | 3 | 4 | null
  readonly cells: readonly CellView[]
  /** Texts of the merged cells above that also stand for this row, by column. */
  readonly carried: readonly { readonly column: number; readonly text: string }[]
  readonly proofs: readonly PlanIssue[]
}

export interface CellView extends TextSpan {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly lines: readonly LineView[]
}

function lineViews(text: string, span: TextSpan, marks: Marks, isWide: boolean): LineView[] {
  return linesOf(text, span).map((line) => ({
    ...line,
    columns: (isWide ? columnsOf(text, line) : [line]).map((column) => segmentsOf(text, column, marks)),
  }))
}

/** The block or row where each item's margin stands: its first paragraph or row, or its heading when it has only that. */
function marginStarts(layout: readonly LayoutBlock[]): ReadonlySet<number> {
  const starts = new Map<string, number>()
  const headings = new Map<string, number>()
  for (const block of layout) {
    if (block.kind === 'table') {
      for (const row of block.rows) {
        const start = row.cells[0]?.start
        if (row.item !== undefined && start !== undefined && !starts.has(row.item)) starts.set(row.item, start)
      }
    } else if (block.item !== undefined) {
      const found = block.kind === 'heading' ? headings : starts
      if (!found.has(block.item)) found.set(block.item, block.start)
    }
  }
  return new Set(new Map([...headings, ...starts]).values())
}

function carriedBy(row: LayoutRow, open: Map<number, { text: string; rows: number }>): RowView['carried'] {
  const carried = []
  for (const [column, cell] of open) {
    const isCovered = row.cells.every((other) => other.column !== column || other.rowSpan === 0)
    if (cell.rows > 0 && isCovered) carried.push({ column, text: cell.text })
    cell.rows -= 1
  }
  return carried
}

interface Setting {
  readonly text: string
  readonly marks: Marks
  readonly starts: ReadonlySet<number>
  readonly proofs: ProofMarks
}

function rowViews(block: Extract<LayoutBlock, { kind: 'table' }>, { text, marks, starts, proofs }: Setting): RowView[] {
  const open = new Map<number, { text: string; rows: number }>()
  return block.rows.map((row): RowView => {
    const carried = carriedBy(row, open)
    for (const cell of row.cells) {
      if (cell.rowSpan > 1)
        open.set(cell.column, { text: text.slice(cell.start, cell.end).trim(), rows: cell.rowSpan - 1 })
    }
    const start = row.cells[0]?.start ?? block.start
    return {
      start,
      end: row.cells.at(-1)?.end ?? start,
      item: row.item ?? null,
      carriesMargin: row.item !== undefined && starts.has(start),
      headingLevel: row.headingLevel ?? null,
      cells: row.cells
        .filter(({ rowSpan }) => rowSpan > 0)
        .map((cell) => ({ ...cell, lines: lineViews(text, cell, marks, false) })),
      carried,
      proofs: proofs.get(start) ?? [],
    }
  })
}

function blockView(block: LayoutBlock, index: number, setting: Setting): BlockView {
  const base = {
    key: `${index}`,
    start: block.start,
    end: block.end,
    proofs: setting.proofs.get(block.start) ?? [],
  }
  if (block.kind === 'table') {
    return { ...base, kind: 'table', columns: block.columns, rows: rowViews(block, setting) }
  }
  const lines = lineViews(setting.text, block, setting.marks, block.kind === 'imprint')
  const item = block.item ?? null
  const carriesMargin = item !== null && setting.starts.has(block.start)
  if (block.kind === 'heading') return { ...base, kind: 'heading', level: block.level, item, carriesMargin, lines }
  return { ...base, kind: block.kind, item, carriesMargin, lines }
}

/** 成文 — the document view of a source. Pure; spans outside every block stay unset, as they hold only white space. */
export function documentView(source: DocumentSource): DocumentView {
  const { text, layout, head, parts, items, annexes, issues, settlements } = source
  const openIssues = issues.filter((issue) => isOpen(issue, source))
  const { marks, figures } = documentMarks({ ...source, issues: openIssues })
  const setting = { text, marks, starts: marginStarts(layout), proofs: proofMarks(layout, openIssues) }
  const blocks = layout.map((block, index) => blockView(block, index, setting))
  return { text, head, parts, blocks, items, annexes, issues, openIssues, settlements, figures }
}

function isOpen(issue: PlanIssue, { settlements, text }: DocumentSource): boolean {
  const settled = settlementOfMark(issue, settlements, text)
  return settled === undefined || settled.kind === 'question'
}
