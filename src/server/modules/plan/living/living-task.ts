import type { Selectable } from 'kysely'
import type { PartLead } from '#kernel/plan/model.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { deadlineOf, figureOf, spanOf, targetOf } from './measures.ts'
import type { readCitedDocuments, readClauses } from './task-store.ts'

type Row<Table extends keyof PlanTables> = Selectable<PlanTables[Table]>
type ClauseRow = Awaited<ReturnType<typeof readClauses>>[number]
type CitedRow = Awaited<ReturnType<typeof readCitedDocuments>>[number]

/** 任务所属 — everything that belongs to one task, in the order of the document. */
export interface TaskParts {
  readonly clauses: readonly ClauseRow[]
  readonly assignments: readonly Row<'assignment'>[]
  readonly deadlines: readonly Row<'deadline'>[]
  readonly targets: readonly Row<'target'>[]
  readonly figures: readonly Row<'figure'>[]
  readonly cited: readonly CitedRow[]
}

const ROLE_ORDER = { lead: 0, supporting: 1, responsible: 2 } as const

/** 活任务 — a task with its parts, put together from the tables. */
export function livingTask(task: Row<'task'>, parts: TaskParts) {
  const keys = new Map(parts.clauses.map(({ clause_id, key }) => [clause_id, key]))
  const keyOf = (clauseId: string): string => keys.get(clauseId) ?? ''
  return {
    id: task.task_id,
    key: task.key,
    title: task.title,
    domain: task.domain,
    part: task.part,
    path: task.path,
    source: spanOf(task),
    clauses: parts.clauses.map((clause) => ({
      id: clause.clause_id,
      lineageId: clause.lineage_id,
      key: clause.key,
      kind: clause.kind,
      source: spanOf(clause),
    })),
    assignments: parts.assignments
      .filter(({ clause_id }) => clause_id === null)
      .sort((one, other) => ROLE_ORDER[one.role] - ROLE_ORDER[other.role] || one.ordinal - other.ordinal)
      .map((row) => ({ role: row.role, name: row.name, party: partyOf(row) })),
    openEnded: task.open_ended,
    partLeads: partLeads(parts.assignments, keyOf),
    deadlines: parts.deadlines.map(deadlineOf),
    targets: parts.targets.map((row) => targetOf(row, keyOf(row.clause_id))),
    figures: parts.figures.map((row) => figureOf(row, keyOf(row.clause_id))),
    cited: parts.cited.map(({ text }) => text),
    isContinuous: task.is_continuous,
  }
}

function partyOf({ unit_id, set_id, is_open_ended }: Row<'assignment'>) {
  if (unit_id !== null) return { orgUnit: unit_id }
  if (set_id === null) throw new TypeError('an assignment names nobody')
  return { set: set_id, openEnded: is_open_ended }
}

function partLeads(rows: TaskParts['assignments'], keyOf: (clauseId: string) => string): PartLead[] {
  const leads = new Map<number, PartLead>()
  for (const { clause_id, part_ordinal, part_text, name } of rows) {
    if (clause_id === null || part_ordinal === null || part_text === null) continue
    const before = leads.get(part_ordinal)?.lead ?? []
    leads.set(part_ordinal, { clause: keyOf(clause_id), text: part_text, lead: [...before, name] })
  }
  return [...leads.entries()].sort(([one], [other]) => one - other).map(([, lead]) => lead)
}
