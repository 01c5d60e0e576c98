import type { Clause, LivingPlan, Task } from '#contract/schemas/plan.ts'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { RecordedFacts } from '#kernel/plan/due-date.ts'
import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type {
  AnnexedObject,
  ClauseKind,
  Deadline,
  DocumentHead,
  Domain,
  ParsedFigure,
  ParsedItem,
  ParsedTarget,
  PartLead,
  Role,
} from '#kernel/plan/model.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import { settleParsed } from '#kernel/plan-change/settle-plan.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 文稿 — what the document renderer needs, the same whether the plan is in force or still a draft. */
export interface DocumentSource {
  readonly text: string
  readonly head: DocumentHead
  readonly layout: readonly LayoutBlock[]
  readonly parts: readonly DocumentPart[]
  readonly items: readonly DocumentItem[]
  readonly annexes: readonly AnnexedObject[]
  readonly issues: readonly PlanIssue[]
  /** 校订 — in force; items are as settled. */
  readonly settlements: readonly Settlement[]
  /** Words that name something computed from readings; none in a draft. */
  readonly mentions: readonly DocumentMention[]
  /** Further words a person must look at before the draft is confirmed; none once the plan is in force. */
  readonly doubts: readonly TextSpan[]
}

export interface DocumentPart {
  readonly title: string
  readonly domain: Domain
  readonly year: number | null
}

/** 提及 — the words of a clause that name an indicator without asking for a number. */
export interface DocumentMention {
  readonly clause: string
  readonly key: string
  readonly source: TextSpan
}

export interface DocumentItem {
  readonly key: string
  readonly title: string
  readonly domain: Domain
  /** Index into DocumentSource.parts. */
  readonly part: number
  readonly path: readonly string[]
  readonly source: TextSpan
  readonly clauses: readonly DocumentClause[]
  readonly assignments: readonly DocumentAssignment[]
  readonly openEnded: readonly Role[]
  readonly partLeads: readonly PartLead[]
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly DocumentTarget[]
  readonly figures: readonly ParsedFigure[]
  readonly cited: readonly string[]
  readonly isContinuous: boolean
  /** Events on record and the holiday notices known; null in a draft, where nothing has come about yet. */
  readonly facts: RecordedFacts | null
}

/** A target; of a plan in force with the id its verdict goes by, of a draft without. */
export interface DocumentTarget extends ParsedTarget {
  readonly id?: string
}

export interface DocumentClause {
  readonly key: string
  readonly kind: ClauseKind
  readonly source: TextSpan
}

export interface DocumentAssignment {
  readonly role: Role
  readonly name: string
  /** Id of the county's unit, when the plan is in force and the name is one unit, not a set. */
  readonly orgUnitId: string | null
}

const ROLE_ORDER: readonly Role[] = ['lead', 'supporting', 'responsible']

const clauseOf = (clause: Clause): DocumentClause => ({ key: clause.key, kind: clause.kind, source: clause.source })

function itemOfTask(task: Task, { events, holidays }: LivingPlan): DocumentItem {
  const own = events.filter(({ taskKey }) => taskKey === task.key)
  return {
    ...task,
    facts: { events: new Map(own.map(({ event, date }) => [event, date])), holidays },
    clauses: task.clauses.map(clauseOf),
    assignments: task.assignments.map(({ role, name, party }) => ({
      role,
      name,
      orgUnitId: 'orgUnit' in party ? party.orgUnit : null,
    })),
  }
}

/** 现行计划文稿 — the plan in force, as a document. */
export function sourceOfLivingPlan(plan: LivingPlan): DocumentSource {
  const { title, docNumber, issuer, issuedOn, recipients, publicity, text, layout } = plan.document
  return {
    text,
    head: { title, docNumber, issuer, issuedOn, recipients, publicity },
    layout,
    parts: plan.parts,
    items: plan.tasks.map((task) => itemOfTask(task, plan)),
    annexes: plan.annexes,
    issues: plan.issues,
    settlements: plan.settlements,
    mentions: plan.mentions,
    doubts: [],
  }
}

function itemOfParsed(item: ParsedItem, part: number, domain: Domain): DocumentItem {
  return {
    key: item.id,
    title: item.title,
    domain,
    part,
    path: item.path,
    source: item.source,
    clauses: item.clauses.map(({ id, kind, source }) => ({ key: id, kind, source })),
    assignments: ROLE_ORDER.flatMap((role) => item.roles[role].map((name) => ({ role, name, orgUnitId: null }))),
    openEnded: item.roles.openEnded,
    partLeads: item.parts,
    deadlines: item.deadlines,
    targets: item.targets,
    figures: item.figures,
    cited: item.cited,
    isContinuous: item.deadlines.some(({ kind }) => kind === 'year-round'),
    facts: null,
  }
}

/** 草稿文稿 — a file as read, before anybody confirmed it. */
export function sourceOfImportDraft(draft: ImportDraft): DocumentSource {
  const parsed = settleParsed(draft.parsed, draft.settlements)
  return {
    text: draft.text,
    head: parsed.document,
    layout: parsed.layout,
    parts: parsed.plans.map(({ title, domain, year }) => ({ title, domain, year })),
    items: parsed.plans.flatMap((plan, part) => plan.items.map((item) => itemOfParsed(item, part, plan.domain))),
    annexes: parsed.annexes,
    issues: parsed.issues,
    settlements: draft.settlements,
    mentions: [],
    doubts: [],
  }
}
