import type { ParsedItem, Role, Roles } from '#kernel/plan/model.ts'
import { deadlineOf, figureOf, spanOf, targetOf } from './measures.ts'
import { partLeadsOf } from './part-leads.ts'
import type { Row, TaskParts } from './task-parts.ts'

export const ROLES: readonly Role[] = ['lead', 'supporting', 'responsible']

/** 任务还原 — a task as the parser made it, from its rows: as printed or as settled, as those rows were read. */
export function itemOf(parts: TaskParts): ParsedItem {
  const { task, clauses } = parts
  const keyOf = clauseKeyOf(parts)
  return {
    id: task.key,
    path: task.path,
    title: task.title,
    text: clauses.map(({ text }) => text).join(''),
    source: spanOf(task),
    clauses: clauses.map((clause) => ({
      id: clause.key,
      kind: clause.kind,
      text: clause.text,
      source: spanOf(clause),
    })),
    roles: rolesOf(parts.assignments),
    parts: partLeadsOf(parts.assignments, keyOf),
    deadlines: parts.deadlines.map(deadlineOf),
    targets: parts.targets.map((row) => targetOf(row, keyOf(row.clause_id))),
    figures: parts.figures.map((row) => figureOf(row, keyOf(row.clause_id))),
    cited: parts.cited.map(({ text }) => text),
  }
}

/** Clauses of a task by id; every row of a task points at one of them. */
export function clauseKeyOf({ clauses }: Pick<TaskParts, 'clauses'>): (clauseId: string) => string {
  const keys = new Map(clauses.map(({ clause_id, key }) => [clause_id, key]))
  return (clauseId) => keys.get(clauseId) ?? ''
}

function rolesOf(rows: readonly Row<'assignment'>[]): Roles {
  const ofTask = rows.filter(({ clause_id }) => clause_id === null)
  const names = (role: Role) => ofTask.filter((row) => row.role === role).map(({ name }) => name)
  return {
    lead: names('lead'),
    supporting: names('supporting'),
    responsible: names('responsible'),
    openEnded: openEndedOf(ofTask),
  }
}

/** 等 — the roles whose list of units is open at its end. */
export function openEndedOf(rows: readonly Row<'assignment'>[]): readonly Role[] {
  return ROLES.filter((role) => rows.some((row) => row.role === role && row.is_open_ended))
}
