import { z } from 'zod'
import { id, instant, localDate } from '#contract/schemas/common.ts'
import { deadline, target } from '#contract/schemas/parsed-plan.ts'
import { PLAN_ISSUE_CODES } from '#kernel/plan/lint.ts'
import { SETTLEMENT_KINDS, type SettledMark, type SettledValue, type Settlement } from '#kernel/plan/settlement.ts'

const names = z.array(z.string().trim().min(1).max(100)).max(60)
const roleValue = z.object({ names, openEnded: z.boolean() })

export const settledValue = z
  .discriminatedUnion('field', [
    z.object({ field: z.enum(['lead', 'supporting', 'responsible']), value: roleValue }),
    z.object({ field: z.literal('deadlines'), value: z.array(deadline).max(20) }),
    z.object({ field: z.literal('targets'), value: z.array(target).max(60) }),
  ])
  .meta({ id: 'SettledValue' }) satisfies z.ZodType<SettledValue>

export const settledMark = z.object({
  code: z.enum(PLAN_ISSUE_CODES),
  text: z.string().max(5_000),
}) satisfies z.ZodType<SettledMark>

/** 校订 — see kernel/plan/settlement.ts. */
export const settlement = z
  .object({
    id,
    kind: z.enum(SETTLEMENT_KINDS),
    taskKey: z.string().nullable(),
    before: settledValue.nullable(),
    after: settledValue.nullable(),
    mark: settledMark.nullable(),
    reason: z.string(),
    by: z.string(),
    knownAt: instant,
    ended: z.object({ kind: z.enum(['withdrawn', 'replaced', 'amended']), by: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'Settlement' }) satisfies z.ZodType<Settlement>

const reason = z.string().trim().min(1).max(500)

/** 新校订 — `expected` is the settlement the person saw in force for the same thing (null: none): another one now is a conflict. */
export const newSettlement = z
  .object({
    kind: z.enum(['correction', 'confirmation', 'question']),
    taskKey: z.string().max(40).nullable(),
    after: settledValue.nullable(),
    mark: settledMark.nullable(),
    reason,
    expected: id.nullable(),
  })
  .meta({ id: 'NewSettlement' })

/** 事件 — the day on which the event of a relative or conditional deadline happened; null takes it back. */
export const deadlineEvent = z
  .object({
    taskKey: z.string(),
    event: z.string(),
    date: localDate,
    by: z.string(),
    knownAt: instant,
    reason: z.string(),
  })
  .meta({ id: 'DeadlineEvent' })
export const recordedEvent = z.object({
  taskKey: z.string().max(40),
  event: z.string().min(1).max(300),
  date: localDate.nullable(),
  reason,
})

export type SettlementWire = z.infer<typeof settlement>
export type NewSettlement = z.infer<typeof newSettlement>
export type DeadlineEvent = z.infer<typeof deadlineEvent>
