import type { GeneratedAlways } from 'kysely'
import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type {
  AnnexedObject,
  ClauseKind,
  Comparator,
  Deadline,
  Domain,
  ParsedFigure,
  ParsedTarget,
  Role,
  WaterClass,
} from '#kernel/plan/model.ts'
import type { SettledField, SettledValue, SettlementKind } from '#kernel/plan/settlement.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { JsonColumn } from '#server/platform/db/tables.ts'
import type { ReadPlan, Stage } from './reading/reading.ts'

/** Every row of a county: whose it is, and whether it is made up. */
interface Owned {
  county_id: string
  is_demo: boolean
}

/** In force from known_at until known_until (null: still); settlement_id names what replaced the printed words. */
interface Settled {
  known_at: Instant
  known_until: Instant | null
  settlement_id: string | null
}

/** Where in the document's text. */
interface Spanned {
  start_at: number
  end_at: number
}

interface PlanImportTable extends Owned {
  import_id: string
  file_id: string
  format: string
  encoding: string
  received_at: Instant
  received_by: string
  stages: JsonColumn<readonly Stage[]>
  warnings: JsonColumn<ReadPlan['warnings']>
  text: string
  parsed: JsonColumn<ParsedDocument>
  amends_plan_id: string | null
  rolled_from: string | null
}

interface DocumentTable extends Owned {
  document_id: string
  file_id: string
  format: string
  encoding: string
  title: string
  doc_number: string | null
  issuer: string | null
  issued_on: LocalDate | null
  recipients: JsonColumn<readonly string[]>
  publicity: string | null
  text: string
  layout: JsonColumn<readonly LayoutBlock[]>
}

interface PlanTable extends Owned {
  plan_id: string
  key: string
  title: string
  year: number | null
}

interface PlanVersionTable extends Owned {
  plan_version_id: string
  plan_id: string
  no: number
  document_id: string
  /** The version it amends; of a plan rolled over, the version of the year before. */
  based_on: string | null
  status: 'current' | 'superseded'
  effective_at: Instant
  known_at: Instant
  confirmed_by: string
  content_hash: string
}

interface PlanPartTable extends Owned {
  plan_version_id: string
  ordinal: number
  title: string
  domain: Domain
  year: number | null
}

interface TaskTable extends Owned, Spanned {
  task_id: string
  lineage_id: string
  plan_version_id: string
  part: number
  ordinal: number
  key: string
  title: string
  domain: Domain
  path: JsonColumn<readonly string[]>
  open_ended: JsonColumn<readonly Role[]>
  is_continuous: boolean
}

interface ClauseTable extends Owned, Spanned {
  clause_id: string
  lineage_id: string
  plan_version_id: string
  task_id: string
  ordinal: number
  key: string
  kind: ClauseKind
  text: string
  /** The text as it is searched; made by the database. */
  folded: GeneratedAlways<string>
}

interface AssignmentTable extends Owned, Settled {
  assignment_id: string
  task_id: string
  role: Role
  ordinal: number
  name: string
  unit_id: string | null
  set_id: string | null
  is_open_ended: boolean
  /** A lead named inside the text answers for this clause only; null: for the whole task. */
  clause_id: string | null
  part_ordinal: number | null
  part_text: string | null
}

interface DeadlineTable extends Owned, Spanned, Settled {
  deadline_id: string
  task_id: string
  ordinal: number
  kind: Deadline['kind']
  due_on: LocalDate | null
  due_month: number | null
  due_day: number | null
  working_days: number | null
  event: string | null
  text: string
  past_at_issue: boolean
}

interface TargetTable extends Owned, Settled {
  target_id: string
  task_id: string
  clause_id: string
  ordinal: number
  indicator: string
  comparator: Comparator
  /** Exact decimal text; null with water_class null: set elsewhere. */
  value: string | null
  water_class: WaterClass | null
  unit: string
  firmness: ParsedTarget['firmness']
  is_approximate: boolean
  base: string | null
  scope: string | null
  by_date: LocalDate | null
  is_external: boolean
  text: string
}

interface FigureTable extends Owned {
  figure_id: string
  task_id: string
  clause_id: string
  ordinal: number
  kind: ParsedFigure['kind']
  comparator: Comparator | null
  value: string | null
  unit: string | null
  text: string
}

interface CitedDocumentTable extends Owned {
  cited_document_id: string
  task_id: string
  ordinal: number
  text: string
  policy_id: string | null
}

interface AnnexedObjectTable extends Owned, Spanned {
  annexed_object_id: string
  plan_version_id: string
  ordinal: number
  key: string
  kind: AnnexedObject['kind']
  name: string
  river: string | null
  lon: string | null
  lat: string | null
  lon_lat_text: string
  target_class: WaterClass | null
  class_text: string
  state: string | null
}

interface PlanIssueTable extends Owned, Spanned {
  plan_issue_id: string
  plan_version_id: string
  ordinal: number
  code: PlanIssue['code']
  severity: PlanIssue['severity']
  item: string | null
  params: JsonColumn<PlanIssue['params']>
}

interface PlanSettlementTable extends Owned {
  settlement_id: string
  /** Of a draft, or of a plan: one of the two. */
  import_id: string | null
  plan_id: string | null
  lineage_id: string | null
  task_key: string | null
  kind: SettlementKind
  field: SettledField | null
  before: JsonColumn<SettledValue> | null
  after: JsonColumn<SettledValue> | null
  mark_code: PlanIssue['code'] | null
  mark_text: string | null
  reason: string
  settled_by: string
  known_at: Instant
  ended_kind: 'withdrawn' | 'replaced' | 'amended' | null
  ended_by: string | null
  ended_at: Instant | null
}

/** The newest row about an event holds; happened_on null takes it back. */
interface DeadlineEventTable extends Owned {
  deadline_event_id: string
  plan_id: string
  lineage_id: string
  event: string
  happened_on: LocalDate | null
  reason: string
  recorded_by: string
  known_at: Instant
}

/** Title, headings and clauses of a task, parted by U+001F, as they are searched. */
interface TaskSearchTable extends Owned {
  task_id: string
  plan_version_id: string
  /** The task's place in its version. */
  ordinal: number
  text: string
  /** Made by the database. */
  folded: GeneratedAlways<string>
}

interface PolicyTable extends Owned {
  policy_id: string
  title: string | null
  doc_number: string | null
  issuer: string | null
  issued_on: LocalDate | null
  note: string
}

interface PolicyFileTable extends Owned {
  policy_id: string
  file_id: string
  added_at: Instant
  added_by: string
}

/** 计划表 — documents, plans with their versions, and everything a plan says, in real columns. */
export type PlanTables = {
  plan_import: PlanImportTable
  document: DocumentTable
  plan: PlanTable
  plan_version: PlanVersionTable
  plan_part: PlanPartTable
  task: TaskTable
  clause: ClauseTable
  assignment: AssignmentTable
  deadline: DeadlineTable
  target: TargetTable
  figure: FigureTable
  cited_document: CitedDocumentTable
  annexed_object: AnnexedObjectTable
  plan_issue: PlanIssueTable
  plan_settlement: PlanSettlementTable
  deadline_event: DeadlineEventTable
  task_search: TaskSearchTable
  policy: PolicyTable
  policy_file: PolicyFileTable
}
