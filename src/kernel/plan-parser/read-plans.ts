import type { AnnexedObject, Domain } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { domainOf } from './domain.ts'
import type { ItemContext, ReadItem } from './items/assemble.ts'
import { readItem } from './items/assemble.ts'
import { bodyDrafts } from './items/body-drafts.ts'
import type { Draft } from './items/draft.ts'
import { goalFallback } from './items/goal-fallback.ts'
import { assignIds, domainLetter } from './items/ids.ts'
import { rowDrafts } from './items/row-drafts.ts'
import type { PlanLexicon } from './lexicon.ts'
import type { AnnexZone, PlanZone } from './outline/blocks.ts'
import type { Piece } from './outline/paragraphs.ts'
import type { Node } from './outline/tree.ts'
import { buildTree, hasDuty, hasDutyBelow, isLeaf } from './outline/tree.ts'
import type { DutyContext } from './roles/duty-text.ts'
import type { Grid } from './tables/grid.ts'
import { isObjectTable, readObjectTable } from './tables/object-table.ts'
import type { TableHead } from './tables/table-head.ts'
import { readTableHead } from './tables/table-head.ts'
import type { TaskTable } from './tables/task-table.ts'
import { isTaskTable, readTaskTable } from './tables/task-table.ts'
import { hasYearRange, readYear } from './text/dates.ts'
import { fold } from './text/fold.ts'

/** 已读表 — a table of a plan, what its head says, and which item or object stands in which row. */
export interface ReadTable {
  readonly grid: Grid
  readonly head: TableHead
  readonly tasks: TaskTable | null
  readonly items: readonly string[]
  readonly objects: readonly { readonly row: number; readonly object: AnnexedObject }[]
}

/** 已读计划 — a plan before its units are unified. */
export interface ReadPlan {
  readonly title: string
  readonly domain: Domain
  readonly year: number | null
  readonly items: readonly ReadItem[]
  readonly tables: readonly ReadTable[]
  readonly roots: readonly Node[]
}

export interface PlansContext extends DutyContext {
  readonly lexicon: PlanLexicon
  readonly issuedOn: LocalDate | null
}

interface TableDrafts {
  readonly grid: Grid
  readonly head: TableHead
  readonly annex: AnnexZone | null
  readonly tasks: TaskTable | null
  readonly drafts: readonly Draft[]
}

/** 读计划 — the items, tables and annexed objects of one plan zone. */
export function readPlan(zone: PlanZone, context: PlansContext): ReadPlan {
  const folded = fold(zone.title, context.source.lexicon)
  const domain = domainOf(folded, context.source.lexicon)
  const year = readYear(folded) ?? (hasYearRange(folded) ? null : yearOf(context.issuedOn))
  const annexes = zone.annexes.map((annex) => buildTree(annex.blocks, context))
  const roots = [buildTree(zone.blocks, context), ...annexes]
  const bearing = roots.filter((root, index) => index === 0 || bearsDuty(root))
  const tables = tablesOf(zone, headingsOfTables(roots), context)
  const hasTaskTable = tables.some(({ tasks }) => tasks !== null)
  const hasDuties = roots.some(bearsDuty)
  const items = { ...context, time: { year, issuedOn: context.issuedOn } }
  const body = bearing.flatMap((root) =>
    bodyDrafts(root, { ...context, hasTaskTable, hasDuties, sharedLevels: sharedLevels(root) }),
  )
  const goals = goalFallback(bearing, body, items)
  const drafts = [...goals, ...body, ...tables.flatMap((table) => table.drafts)]
  const letter = domainLetter(domain)
  const ids = assignIds(drafts, letter)
  const idOf = new Map(drafts.map((draft, index) => [draft, ids[index] ?? '']))
  const sharing = countBy(drafts.map(({ title }) => title))
  return {
    title: zone.title,
    domain,
    year,
    items: drafts.map((draft) =>
      readItem(draft, idOf.get(draft) ?? '', draft.place === 'row' || sharing.get(draft.title) === 1, items),
    ),
    tables: tables.map((table) => readTable(table, letter, idOf, context)),
    roots,
  }
}

const yearOf = (date: LocalDate | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

/** An annex whose paragraphs give duties (a task list without a table) belongs to the body; others are only set on screen. */
const bearsDuty = (root: Node): boolean => root.body.some(hasDuty) || hasDutyBelow(root)

function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
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

function tablesOf(zone: PlanZone, above: ReadonlyMap<number, Node>, context: PlansContext): readonly TableDrafts[] {
  const own = zone.blocks.flatMap((block) => block.pieces).map((piece) => ({ piece, annex: null }))
  const annexed = zone.annexes.flatMap((annex) =>
    annex.blocks.flatMap((block) => block.pieces).map((piece) => ({ piece, annex })),
  )
  return [...own, ...annexed].flatMap(({ piece, annex }) => {
    const grid = gridOf(piece)
    const head = grid && readTableHead(grid, context.source)
    if (!grid || !head) return []
    const tasks = isTaskTable(head) ? readTaskTable(grid, head, context.source) : null
    return [
      { grid, head, annex, tasks, drafts: tasks ? rowDrafts(tasks, above.get(piece.start) ?? null, context) : [] },
    ]
  })
}

const gridOf = (piece: Piece): Grid | null => (piece.kind === 'table' ? piece.grid : null)

function readTable(
  table: TableDrafts,
  letter: string,
  idOf: ReadonlyMap<Draft, string>,
  context: ItemContext | PlansContext,
): ReadTable {
  const { grid, head, tasks, annex } = table
  const rows = tasks === null && isObjectTable(head) ? readObjectTable(grid, head, context.source) : []
  const prefix = `${letter}-A${annex?.number ?? 1}`
  const objects = rows.map(({ row, object }, index) => ({
    row,
    object: { id: rows.length === 1 ? prefix : `${prefix}-${index + 1}`, ...object },
  }))
  return { grid, head, tasks, items: table.drafts.map((draft) => idOf.get(draft) ?? ''), objects }
}

/** Levels at which less than half of the numbered paragraphs bear a bracket. */
function sharedLevels(root: Node): ReadonlySet<number> {
  const counts = new Map<number, { leaves: number; bearing: number }>()
  const visit = (node: Node): void => {
    if (isLeaf(node) && node.kind === 'task') {
      const count = counts.get(node.level) ?? { leaves: 0, bearing: 0 }
      counts.set(node.level, count)
      count.leaves += 1
      if (hasDuty(node.own) || node.body.some(hasDuty)) count.bearing += 1
    }
    node.children.forEach(visit)
  }
  visit(root)
  return new Set([...counts].filter(([, { leaves, bearing }]) => bearing * 2 < leaves).map(([level]) => level))
}
