import { clauseKeyOf, openEndedOf, ROLES } from '#server/modules/plan/versions/item-of-rows.ts'
import { deadlineOf, figureOf, spanOf, targetOf } from '#server/modules/plan/versions/measures.ts'
import { partLeadsOf } from '#server/modules/plan/versions/part-leads.ts'
import type { Row, TaskParts } from '#server/modules/plan/versions/task-parts.ts'

/** 活任务 — a task with its parts, put together from the tables as settled. */
export function livingTask(parts: TaskParts) {
  const { task } = parts
  const keyOf = clauseKeyOf(parts)
  return {
    id: task.task_id,
    lineageId: task.lineage_id,
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
      .sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role) || one.ordinal - other.ordinal)
      .map((row) => ({ role: row.role, name: row.name, party: partyOf(row) })),
    openEnded: openEndedOf(parts.assignments),
    partLeads: partLeadsOf(parts.assignments, keyOf),
    deadlines: parts.deadlines.map(deadlineOf),
    targets: parts.targets.map((row) => ({ id: row.target_id, ...targetOf(row, keyOf(row.clause_id)) })),
    figures: parts.figures.map((row) => figureOf(row, keyOf(row.clause_id))),
    cited: parts.cited.map(({ text }) => text),
    isContinuous: parts.deadlines.some(({ kind }) => kind === 'year-round'),
  }
}

function partyOf({ unit_id, set_id, is_open_ended }: Row<'assignment'>) {
  if (unit_id !== null) return { orgUnit: unit_id }
  if (set_id === null) throw new TypeError('an assignment names nobody')
  return { set: set_id, openEnded: is_open_ended }
}
