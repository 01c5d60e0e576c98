import type { SettledField, SettledValue } from '#kernel/plan/settlement.ts'
import { printedValue } from '#kernel/plan-change/settled-value.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Party } from '#server/modules/org/index.ts'
import { fieldRows } from '#server/modules/plan/storing/field-rows.ts'
import { insertFieldRows } from '#server/modules/plan/storing/plan-store.ts'
import type { Owner } from '#server/modules/plan/storing/version-rows.ts'
import { itemOf } from '#server/modules/plan/versions/item-of-rows.ts'
import { readTaskParts, type TaskParts } from '#server/modules/plan/versions/task-parts.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { closeField, findTasks } from './field-store.ts'

/** Where a value goes: the task of a lineage in every version that is in force or still to come. */
export interface Application {
  readonly owner: Owner
  readonly lineageId: string
  readonly versionIds: readonly string[]
  readonly at: Instant
}

export interface NewValue {
  readonly settlementId: string
  /** Clauses by lineage. */
  readonly value: SettledValue
  readonly parties: ReadonlyMap<string, Party>
}

/** 写入校订值 — the rows in force of the field end, and those of the settled value begin. */
export async function applyValue(
  tx: Executor,
  to: Application,
  { settlementId, value, parties }: NewValue,
): Promise<void> {
  await eachTask(tx, to, value.field, async (parts) => {
    const rows = fieldRows(value, {
      owner: to.owner,
      taskId: parts.task.task_id,
      standing: { known_at: to.at, known_until: null, settlement_id: settlementId },
      parties,
      clauseIdOf: clauseOfLineage(parts),
      newId,
    })
    await insertFieldRows(tx, rows)
  })
}

/** 恢复印发值 — the rows in force of the field end, and what is printed holds again. */
export async function restorePrinted(tx: Executor, to: Application, field: SettledField): Promise<void> {
  await eachTask(tx, to, field, async (parts) => {
    const clauseIds = new Map(parts.clauses.map(({ clause_id, key }) => [key, clause_id]))
    const rows = fieldRows(printedValue(itemOf(parts), field), {
      owner: to.owner,
      taskId: parts.task.task_id,
      standing: { known_at: to.at, known_until: null, settlement_id: null },
      parties: partiesOf(parts),
      clauseIdOf: (key) => clauseIds.get(key) ?? firstClause(parts),
      newId,
    })
    await insertFieldRows(tx, rows)
  })
}

async function eachTask(
  tx: Executor,
  { owner, lineageId, versionIds, at }: Application,
  field: SettledField,
  insert: (printed: TaskParts) => Promise<void>,
): Promise<void> {
  const countyId = owner.county_id
  for (const { taskId, versionId } of await findTasks(tx, countyId, { lineageId, versionIds })) {
    await closeField(tx, { countyId, taskId, field }, at)
    for (const parts of await readTaskParts(tx, { countyId, versionId, taskId, state: 'printed' })) await insert(parts)
  }
}

/** In a version whose text lacks the clause, a target stands in the first one of its task. */
export function clauseOfLineage(parts: TaskParts): (lineageId: string) => string {
  const ids = new Map(parts.clauses.map(({ clause_id, lineage_id }) => [lineage_id, clause_id]))
  return (lineageId) => ids.get(lineageId) ?? firstClause(parts)
}

function firstClause({ clauses, task }: TaskParts): string {
  const [first] = clauses
  if (first === undefined) throw new TypeError(`task ${task.key} has no clause`)
  return first.clause_id
}

/** Whom the names in a task's rows stand for. */
export function partiesOf({ assignments }: Pick<TaskParts, 'assignments'>): ReadonlyMap<string, Party> {
  return new Map(
    assignments.flatMap(({ name, unit_id, set_id }): [string, Party][] => {
      if (unit_id !== null) return [[name, { kind: 'unit', id: unit_id }]]
      return set_id === null ? [] : [[name, { kind: 'set', id: set_id }]]
    }),
  )
}
