import { z } from 'zod'
import { id, instant, slug, span } from '#contract/schemas/common.ts'
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

export const planVersion = z
  .object({
    id,
    no: z.int().min(1),
    status: z.enum(['current', 'superseded']),
    effectiveAt: instant,
    knownAt: instant,
    confirmedBy: z.string(),
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
    issueCount: z.int(),
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
  })
  .meta({ id: 'LivingPlan' })

export const planParams = z.object({ county: slug, plan: z.string().min(1).max(80) })

export type PlanSummary = z.infer<typeof planSummary>
export type LivingPlan = z.infer<typeof livingPlan>
export type Task = z.infer<typeof task>
export type Clause = z.infer<typeof clause>
