import type { Insertable } from 'kysely'
import type { ParsedItem, Role } from '#kernel/plan/model.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { Party } from '#server/modules/org/index.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { deadlineRow, figureRow, targetRow } from './measure-rows.ts'
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

export interface TaskRowContext {
  readonly owner: Owner
  readonly versionId: string
  readonly parties: ReadonlyMap<string, Party>
  readonly newId: NewId
}

const ROLES: readonly Role[] = ['lead', 'supporting', 'responsible']

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
  const { owner, newId } = context
  const { item } = placed
  const task = taskRow(placed, rows.tasks.length, context)
  const ofTask = { ...owner, task_id: task.task_id }
  const clauses = clauseRows(item, task, context)
  const clauseIds = new Map(clauses.map(({ key, clause_id }) => [key, clause_id]))
  const ofClause = (key: string) => ({ ...ofTask, clause_id: present(clauseIds.get(key), key) })
  rows.tasks.push(task)
  rows.clauses.push(...clauses)
  rows.assignments.push(...assignmentRows(item, task, { context, clauseIds }))
  rows.deadlines.push(...item.deadlines.map((deadline, at) => ({ ...ofTask, ...deadlineRow(deadline, at, newId()) })))
  rows.targets.push(
    ...item.targets.map((target, at) => ({ ...ofClause(target.clause), ...targetRow(target, at, newId()) })),
  )
  rows.figures.push(
    ...item.figures.map((figure, at) => ({ ...ofClause(figure.clause), ...figureRow(figure, at, newId()) })),
  )
  rows.cited.push(...item.cited.map((text, ordinal) => ({ ...ofTask, cited_document_id: newId(), ordinal, text })))
}

function taskRow({ item, part, domain }: Placed, ordinal: number, { owner, versionId, newId }: TaskRowContext) {
  return {
    ...owner,
    task_id: newId(),
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

/** A clause of a first version starts its own lineage; amendments will carry it on. */
function clauseRows(item: ParsedItem, task: TaskRow, { owner, versionId, newId }: TaskRowContext) {
  return item.clauses.map(({ id, kind, text, source }, ordinal) => ({
    ...owner,
    clause_id: newId(),
    lineage_id: newId(),
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

interface AssignmentContext {
  readonly context: TaskRowContext
  readonly clauseIds: ReadonlyMap<string, string>
}

function assignmentRows(
  item: ParsedItem,
  task: TaskRow,
  { context, clauseIds }: AssignmentContext,
): Rows<'assignment'> {
  const { owner, parties, newId } = context
  const assignment = (role: Role, name: string, ordinal: number) => {
    const party = present(parties.get(name), name)
    return {
      ...owner,
      assignment_id: newId(),
      task_id: task.task_id,
      role,
      ordinal,
      name,
      unit_id: party.kind === 'unit' ? party.id : null,
      set_id: party.kind === 'set' ? party.id : null,
      is_open_ended: item.roles.openEnded.includes(role),
    }
  }
  const ofWhole = { clause_id: null, part_ordinal: null, part_text: null }
  return [
    ...ROLES.flatMap((role) =>
      item.roles[role].map((name, ordinal) => ({ ...assignment(role, name, ordinal), ...ofWhole })),
    ),
    ...item.parts.flatMap(({ clause, text, lead }, part_ordinal) =>
      lead.map((name, ordinal) => ({
        ...assignment('lead', name, ordinal),
        is_open_ended: false,
        clause_id: present(clauseIds.get(clause), clause),
        part_ordinal,
        part_text: text,
      })),
    ),
  ]
}

/** Reading has proven that every key points at something (brokenReference). */
function present<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new TypeError(`nothing stands for ${key}`)
  return found
}
