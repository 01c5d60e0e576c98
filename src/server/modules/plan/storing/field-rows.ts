import type { Insertable } from 'kysely'
import type { SettledValue } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Party } from '#server/modules/org/index.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { deadlineRow, targetRow } from './measure-rows.ts'
import type { NewId, Owner } from './version-rows.ts'

type Rows<Table extends keyof PlanTables> = readonly Insertable<PlanTables[Table]>[]

/** 起止 — since when and until when a row is in force, and which settlement it came from (null: as printed). */
export interface Standing {
  readonly known_at: Instant
  readonly known_until: Instant | null
  readonly settlement_id: string | null
}

/** Where the rows of a value go, and what the names and keys in it stand for. */
export interface FieldPlace {
  readonly owner: Owner
  readonly taskId: string
  readonly standing: Standing
  readonly parties: ReadonlyMap<string, Party>
  readonly clauseIdOf: (key: string) => string
  readonly newId: NewId
}

export interface FieldRows {
  readonly assignments: Rows<'assignment'>
  readonly deadlines: Rows<'deadline'>
  readonly targets: Rows<'target'>
}

const NO_ROWS: FieldRows = { assignments: [], deadlines: [], targets: [] }

/** 字段行 — the whole value of one field of one task as rows. */
export function fieldRows(settled: SettledValue, place: FieldPlace): FieldRows {
  const { owner, taskId, standing, clauseIdOf, newId } = place
  const ofTask = { ...owner, ...standing, task_id: taskId }
  if (settled.field === 'deadlines') {
    const rows = settled.value.map((deadline, at) => ({ ...ofTask, ...deadlineRow(deadline, at, newId()) }))
    return { ...NO_ROWS, deadlines: rows }
  }
  if (settled.field === 'targets') {
    const rows = settled.value.map((target, at) => ({
      ...ofTask,
      clause_id: clauseIdOf(target.clause),
      ...targetRow(target, at, newId()),
    }))
    return { ...NO_ROWS, targets: rows }
  }
  const { field, value } = settled
  const rows = value.names.map((name, at) => ({
    ...assignmentRow({ name, ordinal: at }, place),
    role: field,
    is_open_ended: value.openEnded,
    clause_id: null,
    part_ordinal: null,
    part_text: null,
  }))
  return { ...NO_ROWS, assignments: rows }
}

/** A name in its place in a role; which role, and of which part of the task, the caller says. */
export function assignmentRow({ name, ordinal }: { name: string; ordinal: number }, place: FieldPlace) {
  const party = present(place.parties.get(name), name)
  return {
    ...place.owner,
    ...place.standing,
    assignment_id: place.newId(),
    task_id: place.taskId,
    ordinal,
    name,
    unit_id: party.kind === 'unit' ? party.id : null,
    set_id: party.kind === 'set' ? party.id : null,
  }
}

/** Reading and settling have proven that every key and every name stands for something. */
export function present<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new TypeError(`nothing stands for ${key}`)
  return found
}
