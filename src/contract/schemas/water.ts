import { z } from 'zod'
import { id, instant, localDate, slug } from '#contract/schemas/common.ts'
import { factor, provenance, ruleRef, stage } from '#contract/schemas/observation.ts'
import { waterClass } from '#contract/schemas/parsed-plan.ts'
import { TROPHIC_FACTORS, TROPHIC_GRADES } from '#kernel/water/trophic-rules.ts'

const overLimit = z.object({ factor, multiple: z.number().nullable() })
const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** 断面评价 — of one place in one period. */
export const waterResult = z
  .object({
    waterClass: waterClass.nullable(),
    determining: z.array(factor),
    mainPollutants: z.array(overLimit),
    factors: z.array(
      z.object({
        factor,
        value: z.number(),
        isBelow: z.boolean(),
        waterClass,
        meetsTarget: z.boolean().nullable(),
      }),
    ),
    attains: z.boolean().nullable(),
    overTarget: z.array(overLimit),
    missing: z.array(factor),
  })
  .meta({ id: 'WaterResult' })

export const waterMonth = z.object({
  month: yearMonth,
  /** The running month is shown so far; it counts neither in the year's mean nor among the months judged. */
  isOver: z.boolean(),
  /** null: nothing was measured in the month. */
  result: waterResult.nullable(),
  /** Where each factor's mean came from: automatic station before laboratory (环办监测函〔2020〕82号). */
  sources: z.record(factor, z.object({ kind: z.enum(['automatic', 'laboratory']), have: z.int() })),
  stage: stage.nullable(),
  /** 公布类别 — the official class where there is one; it is the legal one. */
  published: z.object({ waterClass: z.string(), documentNumber: z.string(), note: z.string() }).nullable(),
})

const place = z.object({
  stationId: id,
  name: z.string(),
  code: z.string(),
  river: z.string().nullable(),
  controlLevel: z.string().nullable(),
  waterBody: z.enum(['river', 'lake']),
  targetClass: waterClass.nullable(),
  isDemo: z.boolean(),
})

export const waterQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100), asOf: instant.optional() })

/** 断面矩阵 — assessed sections by month, with the year's result and the share of Ⅰ–Ⅲ. */
export const waterSections = z.object({
  year: z.int(),
  sections: z.array(
    place.extend({
      months: z.array(waterMonth),
      yearResult: waterResult.nullable(),
      monthsAttained: z.int(),
      monthsJudged: z.int(),
    }),
  ),
  /** 总体评价 — by shares from five sections on, by means below (环办〔2011〕22号). */
  overall: z
    .object({
      method: z.enum(['shares', 'means']),
      goodShare: z.number(),
      inferiorShare: z.number(),
      status: z.enum(['excellent', 'good', 'light', 'moderate', 'heavy']),
      mainPollutants: z.array(factor),
      counts: z.record(waterClass, z.int()),
    })
    .nullable(),
  provenance,
})

/** 断面详情 — class by month, every factor against the limits, and how far from its target. */
export const waterSection = z.object({
  place,
  year: z.int(),
  months: z.array(waterMonth),
  yearResult: waterResult.nullable(),
  lastYear: z.object({ result: waterResult.nullable(), months: z.array(waterMonth) }).nullable(),
  /** 变化 — the year so far against the same months of last year. */
  change: z.enum(['clearlyBetter', 'better', 'unchanged', 'worse', 'clearlyWorse']).nullable(),
  limits: z.array(
    z.object({
      factor,
      unit: z.string(),
      decimals: z.int(),
      /** Class Ⅰ … Ⅴ; pH has a band instead. */
      limits: z.array(z.number()).length(5).nullable(),
      band: z.object({ min: z.number(), max: z.number() }).nullable(),
      isLowerWorse: z.boolean(),
      yearMean: z.number().nullable(),
      worst: z.object({ month: yearMonth, value: z.number() }).nullable(),
      /** What the rest of the year may average at most (DO: at least) for the year's mean to meet the target class. */
      restMayAverage: z.number().nullable(),
      /** Even the best water in the months left would not do. */
      isRestImpossible: z.boolean(),
    }),
  ),
  /** 汛期污染强度 — null where the section has no target or the season no readings. */
  flood: z
    .object({
      from: localDate,
      to: localDate,
      intensity: z.number(),
      factor,
      at: instant,
      concentration: z.number(),
      limit: z.number(),
      have: z.int(),
      rule: ruleRef,
      /** What the intensity takes for given: the season's months and the candidates. */
      assumed: z.array(ruleRef),
    })
    .nullable(),
  trophic: z
    .object({
      index: z.number(),
      grade: z.enum(TROPHIC_GRADES),
      parts: z.record(z.enum(TROPHIC_FACTORS), z.number()),
      rule: ruleRef,
    })
    .nullable(),
  provenance,
})
export const sectionParams = z.object({ county: slug, stationId: id })

/** 水质序列 — one factor of one place as measured, with its limit lines. */
export const waterSeries = z.object({
  factor,
  unit: z.string(),
  points: z.array(
    z.object({ start: instant, value: z.number(), isBelow: z.boolean(), waterClass: waterClass.nullable() }),
  ),
  provenance,
})
export const waterSeriesQuery = z.object({
  factor,
  from: localDate,
  to: localDate,
  asOf: instant.optional(),
})

/** 饮用水水源 — attainment by source and by volume taken. */
export const waterSources = z.object({
  year: z.int(),
  sources: z.array(
    place.extend({
      months: z.array(
        z.object({
          month: yearMonth,
          result: waterResult.nullable(),
          supplementary: z.array(
            z.object({ factor, name: z.string(), value: z.number(), limit: z.number(), attains: z.boolean() }),
          ),
          attains: z.boolean().nullable(),
          intakeVolume: z.number().nullable(),
        }),
      ),
      attained: z.int(),
      judged: z.int(),
    }),
  ),
  byCount: z.object({ attained: z.int(), judged: z.int() }),
  byVolume: z.object({ attained: z.number(), total: z.number() }).nullable(),
  rules: z.array(ruleRef),
  provenance,
})

/** 水功能区 — annual mean decides in the plan; the frequency method stands beside it. */
export const functionZones = z.object({
  year: z.int(),
  zones: z.array(
    place.extend({
      byMean: z.object({ attains: z.boolean(), over: z.array(overLimit), months: z.int() }).nullable(),
      byFrequency: z.object({ attained: z.int(), judged: z.int(), attains: z.boolean() }).nullable(),
    }),
  ),
  byMean: z.object({ attained: z.int(), judged: z.int() }),
  byFrequency: z.object({ attained: z.int(), judged: z.int() }),
  rules: z.array(ruleRef),
  provenance,
})

/** 黑臭水体 — each treated body with its last reading and grade. */
export const blackWaters = z.object({
  waters: z.array(
    place.extend({
      readings: z.array(
        z.object({
          at: instant,
          grade: z.enum(['none', 'light', 'heavy']),
          deciding: z.array(factor),
          values: z.partialRecord(factor, z.number()),
        }),
      ),
      /** Black-odorous on two checks in a row this year. */
      isRelapse: z.boolean(),
    }),
  ),
  rule: ruleRef,
})

export type WaterSectionsWire = z.infer<typeof waterSections>
export type WaterSectionWire = z.infer<typeof waterSection>
export type WaterResultWire = z.infer<typeof waterResult>
