import type { AnnexedObject, Domain } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { PlanDraft } from './draft-plan.ts'
import type { ReadItem } from './items/assemble.ts'
import { readItem } from './items/assemble.ts'
import type { Draft } from './items/draft.ts'
import { goalFallback } from './items/goal-fallback.ts'
import { assignIds, domainLetter } from './items/ids.ts'
import type { TableDraft } from './items/table-drafts.ts'
import type { PlanLexicon } from './lexicon.ts'
import type { Node } from './outline/tree.ts'
import type { DutyContext } from './roles/duty-text.ts'
import type { Grid } from './tables/grid.ts'
import { isObjectTable, readObjectTable } from './tables/object-table.ts'
import type { TableHead } from './tables/table-head.ts'
import type { TaskTable } from './tables/task-table.ts'

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

export interface PlanContext extends DutyContext {
  readonly lexicon: PlanLexicon
  readonly issuedOn: LocalDate | null
}

/** 读计划 — ids for the drafts of a plan, and what every one of them says. */
export function readPlan(plan: PlanDraft, context: PlanContext): ReadPlan {
  const { title, domain, year, roots } = plan
  const items = { ...context, time: { year, issuedOn: context.issuedOn } }
  const drafts = [...goalFallback(plan.bearing, plan.drafts, items), ...plan.drafts]
  const letter = domainLetter(domain)
  const ids = assignIds(drafts, letter)
  const idOf = new Map(drafts.map((draft, index) => [draft, ids[index] ?? '']))
  const sharing = countBy(drafts.map((draft) => draft.title))
  const isOnly = (draft: Draft): boolean => draft.place === 'row' || sharing.get(draft.title) === 1
  return {
    title,
    domain,
    year,
    items: drafts.map((draft) => readItem(draft, idOf.get(draft) ?? '', isOnly(draft), items)),
    tables: readTables(plan.tables, letter, idOf, context),
    roots,
  }
}

function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Objects take A and the number of their annex; several of one annex are counted. */
function readTables(
  tables: readonly TableDraft[],
  letter: string,
  idOf: ReadonlyMap<Draft, string>,
  { source }: PlanContext,
): readonly ReadTable[] {
  const found = tables.map((table) => {
    const isObjects = table.tasks === null && isObjectTable(table.head)
    const prefix = `${letter}-A${table.annex?.number ?? 1}`
    return { table, prefix, rows: isObjects ? readObjectTable(table.grid, table.head, source) : [] }
  })
  const totals = countBy(found.flatMap(({ prefix, rows }) => rows.map(() => prefix)))
  const counted = new Map<string, number>()
  return found.map(({ table, prefix, rows }) => {
    const objects = rows.map(({ row, object }) => {
      const count = (counted.get(prefix) ?? 0) + 1
      counted.set(prefix, count)
      return { row, object: { id: totals.get(prefix) === 1 ? prefix : `${prefix}-${count}`, ...object } }
    })
    const { grid, head, tasks, drafts } = table
    return { grid, head, tasks, items: drafts.map((draft) => idOf.get(draft) ?? ''), objects }
  })
}
