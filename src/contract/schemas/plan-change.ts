import { z } from 'zod'
import { id, span } from '#contract/schemas/common.ts'
import { settledValue } from '#contract/schemas/settlement.ts'
import { SETTLED_FIELDS } from '#kernel/plan/settlement.ts'
import type { Carried, PlanChange } from '#kernel/plan-change/change.ts'

const kind = z.enum(['same', 'edited', 'moved', 'added', 'removed'])
const place = z.object({ key: z.string(), source: span }).nullable()
const textPiece = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
const clauseChange = z.object({
  kind,
  taskKey: z.string(),
  before: place,
  after: place,
  pieces: z.array(textPiece),
})
const taskChange = z.object({
  kind,
  title: z.string(),
  before: place,
  after: place,
  fields: z.array(z.object({ field: z.enum(SETTLED_FIELDS), before: settledValue, after: settledValue })),
  clauses: z.array(clauseChange),
})
const count = z.int().min(0)

/** 版本变化 — see kernel/plan-change/change.ts. */
export const planChange = z
  .object({
    tasks: z.array(taskChange),
    counts: z.object({ same: count, edited: count, moved: count, added: count, removed: count }),
    lostRatio: z.number(),
    likeness: z.number(),
  })
  .meta({ id: 'PlanChange' }) satisfies z.ZodType<PlanChange>

export const carried = z
  .object({
    settlementId: id,
    outcome: z.enum(['carried', 'written', 'contested', 'dropped']),
    taskKey: z.string().nullable(),
  })
  .meta({ id: 'Carried' }) satisfies z.ZodType<Carried>

/** 两个版本 — with the texts of both, so that a tracked-changes view can be set. */
export const versionComparison = z
  .object({
    planKey: z.string(),
    from: z.object({ no: z.int(), title: z.string(), text: z.string() }),
    to: z.object({ no: z.int(), title: z.string(), text: z.string() }),
    change: planChange,
  })
  .meta({ id: 'VersionComparison' })

export type VersionComparison = z.infer<typeof versionComparison>
