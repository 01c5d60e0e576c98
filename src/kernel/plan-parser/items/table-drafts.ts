import type { AnnexZone, PlanZone } from '#kernel/plan-parser/outline/blocks.ts'
import type { Node } from '#kernel/plan-parser/outline/tree.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import type { Grid } from '#kernel/plan-parser/tables/grid.ts'
import type { TableHead } from '#kernel/plan-parser/tables/table-head.ts'
import { readTableHead } from '#kernel/plan-parser/tables/table-head.ts'
import type { TaskTable } from '#kernel/plan-parser/tables/task-table.ts'
import { isTaskTable, readTaskTable } from '#kernel/plan-parser/tables/task-table.ts'
import type { Draft } from './draft.ts'
import { rowDrafts } from './row-drafts.ts'

/** 表草稿 — a table with a known head, the annex it stands in, and the items its rows are. */
export interface TableDraft {
  readonly grid: Grid
  readonly head: TableHead
  readonly annex: AnnexZone | null
  readonly tasks: TaskTable | null
  readonly drafts: readonly Draft[]
}

/** 计划的表 — every table of a plan and its annexes whose head is known, in printed order. */
export function tableDrafts(zone: PlanZone, roots: readonly Node[], context: DutyContext): readonly TableDraft[] {
  const above = headingsOfTables(roots)
  const own = zone.blocks.map((block) => ({ block, annex: null }))
  const annexed = zone.annexes.flatMap((annex) => annex.blocks.map((block) => ({ block, annex })))
  return [...own, ...annexed].flatMap(({ block, annex }) =>
    block.pieces.flatMap((piece) =>
      piece.kind === 'table' ? tableDraft(piece.grid, annex, above.get(piece.start) ?? null, context) : [],
    ),
  )
}

function tableDraft(
  grid: Grid,
  annex: AnnexZone | null,
  above: Node | null,
  context: DutyContext,
): readonly TableDraft[] {
  const head = readTableHead(grid, context.source)
  if (!head) return []
  const tasks = isTaskTable(head) ? readTaskTable(grid, head, context.source) : null
  return [{ grid, head, annex, tasks, drafts: tasks ? rowDrafts(tasks, above, context) : [] }]
}

function headingsOfTables(roots: readonly Node[]): ReadonlyMap<number, Node> {
  const above = new Map<number, Node>()
  const visit = (node: Node): void => {
    for (const start of node.tables) above.set(start, node)
    node.children.forEach(visit)
  }
  roots.forEach(visit)
  return above
}
