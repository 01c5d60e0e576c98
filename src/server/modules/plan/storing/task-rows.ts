import type { Insertable } from 'kysely'
import type { ParsedItem } from '#kernel/plan/model.ts'
import { SETTLED_FIELDS, type SettledValue } from '#kernel/plan/settlement.ts'
import { printedValue } from '#kernel/plan-change/settled-value.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Party } from '#server/modules/org/index.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { assignmentRow, type FieldPlace, fieldRows, present, type Standing } from './field-rows.ts'
import { figureRow } from './measure-rows.ts'
import type { NewId, Owner } from './version-rows.ts'

type Rows<Table extends keyof PlanTables> = Insertable<PlanTables[Table]>[]

/** 任务行 — the tasks of a version with everything that belongs to them, ready to be inserted. */
export interface TaskRows {
  readonly tasks: Rows<'task'>
  readonly clauses: Rows<'clause'>
  readonly assignments: Rows<'assignment'>
  readonly deadlines: Rows<'deadline'>
  readonly targets: Rows<'target'>
  readonly figures: Rows<'figure'>
  readonly cited: Rows<'cited_document'>
}

/** 沿革 — which lineage the tasks and clauses of a text continue, by their keys in it; others start their own. */
export interface Lineages {
  readonly tasks: ReadonlyMap<string, string>
  readonly clauses: ReadonlyMap<string, string>
}

/** 生效的校订 — the value that holds for a field of a task from the first moment of the version. */
export interface Applied {
  readonly settlementId: string
  readonly taskKey: string
  readonly value: SettledValue
}

export interface TaskRowContext {
  readonly owner: Owner
  readonly versionId: string
  readonly knownAt: Instant
  readonly parties: ReadonlyMap<string, Party>
  readonly lineages: Lineages
  /** One at most of each field of a task. */
  readonly applied: readonly Applied[]
  readonly newId: NewId
}

export function taskRows(parsed: ParsedDocument, context: TaskRowContext): TaskRows {
  const rows: TaskRows = {
    tasks: [],
    clauses: [],
    assignments: [],
    deadlines: [],
    targets: [],
    figures: [],
    cited: [],
  }
  for (const [part, plan] of parsed.plans.entries()) {
    for (const item of plan.items) addItem(rows, { item, part, domain: plan.domain }, context)
  }
  return rows
}

interface Placed {
  readonly item: ParsedItem
  readonly part: number
  readonly domain: Insertable<PlanTables['task']>['domain']
}

function addItem(rows: TaskRows, placed: Placed, context: TaskRowContext): void {
  const { owner, parties, knownAt, newId } = context
  const { item } = placed
  const task = taskRow(placed, rows.tasks.length, context)
  const ofTask = { ...owner, task_id: task.task_id }
  const clauses = clauseRows(item, task, context)
  const clauseIds = new Map(clauses.map(({ key, clause_id }) => [key, clause_id]))
  const clauseIdOf = (key: string): string => present(clauseIds.get(key), key)
  const placeOf = (standing: Standing): FieldPlace => ({
    owner,
    taskId: task.task_id,
    standing,
    parties,
    clauseIdOf,
    newId,
  })
  rows.tasks.push(task)
  rows.clauses.push(...clauses)
  addFields(rows, { item, knownAt, placeOf, applied: context.applied })
  rows.assignments.push(...partLeadRows(item, placeOf({ known_at: knownAt, known_until: null, settlement_id: null })))
  rows.figures.push(
    ...item.figures.map((figure, at) => ({
      ...ofTask,
      clause_id: clauseIdOf(figure.clause),
      ...figureRow(figure, at, newId()),
    })),
  )
  rows.cited.push(...item.cited.map((text, ordinal) => citedRow(ofTask, { text, ordinal, id: newId() })))
}

function citedRow(ofTask: Owner & { task_id: string }, cited: { text: string; ordinal: number; id: string }) {
  const { text, ordinal, id } = cited
  return { ...ofTask, cited_document_id: id, ordinal, text, policy_id: null }
}

interface Fields {
  readonly item: ParsedItem
  readonly knownAt: Instant
  readonly placeOf: (standing: Standing) => FieldPlace
  readonly applied: readonly Applied[]
}

/** The printed words of a settled field stay on record, in force at no moment; withdrawing brings them back. */
function addFields(rows: TaskRows, { item, knownAt, placeOf, applied }: Fields): void {
  for (const field of SETTLED_FIELDS) {
    const settled = applied.find(({ taskKey, value }) => taskKey === item.id && value.field === field)
    const until = settled === undefined ? null : knownAt
    const printed = placeOf({ known_at: knownAt, known_until: until, settlement_id: null })
    add(rows, fieldRows(printedValue(item, field), printed))
    if (settled === undefined) continue
    const standing = { known_at: knownAt, known_until: null, settlement_id: settled.settlementId }
    add(rows, fieldRows(settled.value, placeOf(standing)))
  }
}

function add(rows: TaskRows, { assignments, deadlines, targets }: ReturnType<typeof fieldRows>): void {
  rows.assignments.push(...assignments)
  rows.deadlines.push(...deadlines)
  rows.targets.push(...targets)
}

function taskRow(
  { item, part, domain }: Placed,
  ordinal: number,
  { owner, versionId, lineages, newId }: TaskRowContext,
) {
  return {
    ...owner,
    task_id: newId(),
    lineage_id: lineages.tasks.get(item.id) ?? newId(),
    plan_version_id: versionId,
    part,
    ordinal,
    key: item.id,
    title: item.title,
    domain,
    path: JSON.stringify(item.path),
    start_at: item.source.start,
    end_at: item.source.end,
    open_ended: JSON.stringify(item.roles.openEnded),
    is_continuous: item.deadlines.some(({ kind }) => kind === 'year-round'),
  }
}

type TaskRow = ReturnType<typeof taskRow>

function clauseRows(item: ParsedItem, task: TaskRow, { owner, versionId, lineages, newId }: TaskRowContext) {
  return item.clauses.map(({ id, kind, text, source }, ordinal) => ({
    ...owner,
    clause_id: newId(),
    lineage_id: lineages.clauses.get(id) ?? newId(),
    plan_version_id: versionId,
    task_id: task.task_id,
    ordinal,
    key: id,
    kind,
    text,
    start_at: source.start,
    end_at: source.end,
  }))
}

function partLeadRows(item: ParsedItem, place: FieldPlace): Rows<'assignment'> {
  return item.parts.flatMap(({ clause, text, lead }, part_ordinal) =>
    lead.map((name, ordinal) => ({
      ...assignmentRow({ name, ordinal }, place),
      role: 'lead' as const,
      is_open_ended: false,
      clause_id: place.clauseIdOf(clause),
      part_ordinal,
      part_text: text,
    })),
  )
}
