import { z } from 'zod'
import { id, instant, slug, span } from '#contract/schemas/common.ts'
import { holidayYears } from '#contract/schemas/holidays.ts'
import {
  annexedObject,
  clauseKind,
  deadline,
  documentHead,
  figure,
  layoutBlock,
  partLead,
  planIssue,
  target,
} from '#contract/schemas/parsed-plan.ts'
import { deadlineEvent, settlement } from '#contract/schemas/settlement.ts'
import { MENTION_KEYS } from '#kernel/indicator/mention.ts'

export const planVersion = z
  .object({
    id,
    no: z.int().min(1),
    status: z.enum(['current', 'superseded']),
    effectiveAt: instant,
    knownAt: instant,
    confirmedBy: z.string(),
    /** 基于 — the version it amends, or the version of the year before it was rolled over from. */
    basedOn: z.object({ planKey: z.string(), no: z.int() }).nullable(),
    docNumber: z.string().nullable(),
  })
  .meta({ id: 'PlanVersion' })

/** 计划 — `key` is its short name in addresses: the year, with a serial when there are several. */
export const planSummary = z
  .object({
    id,
    key: z.string(),
    title: z.string(),
    year: z.int().nullable(),
    isDemo: z.boolean(),
    taskCount: z.int(),
    clauseCount: z.int(),
    targetCount: z.int(),
    /** Proof marks nobody has settled yet. */
    issueCount: z.int(),
    settlementCount: z.int(),
    versions: z.array(planVersion),
  })
  .meta({ id: 'PlanSummary' })

/** 任务单位 — a unit or a set in one role; `name` as resolved from the document, in printed order. */
export const assignment = z
  .object({
    role: z.enum(['lead', 'supporting', 'responsible']),
    name: z.string(),
    party: z.union([z.object({ orgUnit: id }), z.object({ set: id, openEnded: z.boolean() })]),
  })
  .meta({ id: 'Assignment' })

export const clause = z
  .object({ id, lineageId: id, key: z.string(), kind: clauseKind, source: span })
  .meta({ id: 'Clause' })

export const task = z
  .object({
    id,
    lineageId: id,
    key: z.string(),
    title: z.string(),
    domain: z.enum(['air', 'water', 'other']),
    /** Index into LivingPlan.parts: which of the document's plans it stands in. */
    part: z.int(),
    path: z.array(z.string()),
    source: span,
    clauses: z.array(clause),
    assignments: z.array(assignment),
    openEnded: z.array(z.enum(['lead', 'supporting', 'responsible'])),
    partLeads: z.array(partLead),
    deadlines: z.array(deadline),
    targets: z.array(target.extend({ id })),
    figures: z.array(figure),
    cited: z.array(z.string()),
    isContinuous: z.boolean(),
  })
  .meta({ id: 'Task' })

export const livingPlan = z
  .object({
    plan: z.object({ id, key: z.string(), title: z.string(), year: z.int().nullable(), isDemo: z.boolean() }),
    version: planVersion,
    document: documentHead.extend({
      id,
      text: z.string(),
      layout: z.array(layoutBlock),
      fileId: id,
      fileName: z.string(),
      fileHash: z.string(),
      format: z.string(),
    }),
    parts: z.array(
      z.object({ title: z.string(), domain: z.enum(['air', 'water', 'other']), year: z.int().nullable() }),
    ),
    tasks: z.array(task),
    annexes: z.array(annexedObject),
    issues: z.array(planIssue),
    /** 校订 — those in force at the moment; tasks above are as settled. */
    settlements: z.array(settlement),
    /** 事件 — days on which what a deadline waits for happened. */
    events: z.array(deadlineEvent),
    versions: z.array(planVersion),
    /** 提及 — words of clauses that name something computed from readings; its figure is among the verdicts. */
    mentions: z.array(z.object({ clause: z.string(), key: z.enum(MENTION_KEYS), source: span })),
    /** 节假日安排 — the notices that bind the county and were known at the moment: working days are counted by them. */
    holidays: holidayYears,
  })
  .meta({ id: 'LivingPlan' })

export const planParams = z.object({ county: slug, plan: z.string().min(1).max(80) })
export const settlementParams = planParams.extend({ settlementId: id })
/** 校订备忘录 — everything settled about a plan, ended ones included, newest first. */
export const settlementMemo = z.object({ items: z.array(settlement) })
export const versionPair = z.object({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
})
export const rollOver = z.object({ year: z.int().min(2000).max(2100) })

export type PlanSummary = z.infer<typeof planSummary>
export type LivingPlan = z.infer<typeof livingPlan>
export type Task = z.infer<typeof task>
export type Clause = z.infer<typeof clause>
