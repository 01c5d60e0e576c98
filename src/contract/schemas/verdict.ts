import { z } from 'zod'
import { id, instant, label, localDate } from '#contract/schemas/common.ts'
import { provenance, ruleRef } from '#contract/schemas/observation.ts'
import { comparator, waterClass } from '#contract/schemas/parsed-plan.ts'
import { INDICATOR_KEYS } from '#kernel/indicator/indicator.ts'
import { MENTION_KEYS } from '#kernel/indicator/mention.ts'
import { VERDICT_STATES } from '#kernel/target/verdict.ts'

/** 读数 — a value, or the reason why there is none; never an empty cell. */
export const reading = z.union([
  z.object({ kind: z.literal('value'), value: z.union([z.number(), waterClass]), text: z.string() }),
  z.object({ kind: z.literal('insufficient'), have: z.int(), need: z.int(), rule: ruleRef }),
  z.object({ kind: z.literal('missing'), reason: label }),
  z.object({ kind: z.literal('awaiting'), from: z.string() }),
  z.object({ kind: z.literal('notApplicable'), reason: label }),
])

/** 判定 — of one target of the plan at a moment. */
export const targetVerdict = z
  .object({
    targetId: id,
    taskKey: z.string(),
    clause: z.string(),
    indicator: z.enum(INDICATOR_KEYS),
    indicatorLabel: label,
    subject: z.string(),
    comparator,
    target: z.union([z.number(), waterClass]).nullable(),
    /** Of the target as printed; a change of a mean is demanded in %. */
    unit: z.string(),
    /** 与何相比 — 'last-year' or a year, where the target is a change and not a level. */
    base: z.string().nullable(),
    /** Of the readings, and of what the rest must be. */
    readingUnit: z.string(),
    state: z.enum(VERDICT_STATES),
    period: z.object({ from: localDate, to: localDate, isClosed: z.boolean() }),
    asOf: instant,
    /** 修约值 decides, 实测值 stands by it. */
    legal: reading,
    raw: reading,
    /** 公布值 — where an official figure stands it is the legal one, and `legal` is it. */
    published: z
      .object({ value: z.string(), documentNumber: z.string(), ours: z.string(), note: z.string() })
      .nullable(),
    allowance: z
      .object({ allowed: z.number(), used: z.number(), left: z.number(), unit: z.string(), isNotional: z.boolean() })
      .nullable(),
    /** 后段要求 — what the rest of the period must average (or be), legally rounded and strictly. */
    rest: z.object({ days: z.int(), legal: z.number(), strict: z.number() }).nullable(),
    probability: z.object({ p: z.number(), method: label, runs: z.int() }).nullable(),
    pace: z.object({ expected: z.number(), actual: z.number() }).nullable(),
    edition: z.string(),
    reasons: z.array(label),
    /** 注文 — the few characters that stand above the printed figure: 今 94.1 · 余 9 天. */
    ruby: label,
    /** One sentence that says it all, as a report would. */
    sentence: label,
  })
  .meta({ id: 'TargetVerdict' })

/** 判定详情 — with the allowance strip, the trajectory and the slip. */
export const verdictDetail = z.object({
  verdict: targetVerdict,
  /** 余量条 — every day of the period: used ones dated, those to come empty. */
  strip: z
    .array(z.object({ day: localDate, state: z.enum(['good', 'excellent', 'bad', 'invalid', 'future']) }))
    .nullable(),
  /** 轨迹 — value of the period to date on each day, what would just attain, and the band of the draws. */
  trajectory: z
    .object({
      actual: z.array(z.object({ day: localDate, value: z.number() })),
      required: z.array(z.object({ day: localDate, value: z.number() })),
      band: z.array(z.object({ day: localDate, low: z.number(), middle: z.number(), high: z.number() })),
      target: z.number(),
    })
    .nullable(),
  provenance,
})

/** 提及读数 — of what a clause names without asking for a number: evidence that judges nothing. */
export const mentionFigure = z
  .object({
    clauseId: id,
    taskKey: z.string(),
    clause: z.string(),
    key: z.enum(MENTION_KEYS),
    label,
    /** The printed words, in code units of the clause's text. */
    start: z.int(),
    end: z.int(),
    /** The place a screen can lead to; null where it is about several. */
    stationId: id.nullable(),
    /** null: nothing was measured. */
    ruby: label.nullable(),
    sentence: label,
    rules: z.array(ruleRef),
  })
  .meta({ id: 'MentionFigure' })

/** 判定清单 — `unbound`: targets with a value that no indicator can compute yet, and why. */
export const planVerdicts = z.object({
  asOf: instant,
  verdicts: z.array(targetVerdict),
  unbound: z.array(z.object({ targetId: id, reason: label })),
  mentions: z.array(mentionFigure),
})

export type TargetVerdictWire = z.infer<typeof targetVerdict>
export type VerdictDetailWire = z.infer<typeof verdictDetail>
export type MentionFigureWire = z.infer<typeof mentionFigure>
export type PlanVerdictsWire = z.infer<typeof planVerdicts>
