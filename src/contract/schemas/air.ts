import { z } from 'zod'
import { id, instant, localDate } from '#contract/schemas/common.ts'
import { factor, provenance, ruleRef, stage } from '#contract/schemas/observation.ts'
import { AIR_DAY_FACTORS } from '#kernel/air/air-day.ts'
import { AQI_LEVELS } from '#kernel/air/aqi-result.ts'
import { AIR_RULESETS, AQI_EDITIONS } from '#kernel/air/edition.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'

const airFactor = z.enum(AIR_FACTORS)
export const airDayFactor = z.enum(AIR_DAY_FACTORS)
export const aqiLevel = z.enum(AQI_LEVELS)
/** byDay: every day by the set in force on it; otherwise one set for the whole period (what-if, comparisons). */
export const editionChoice = z.enum(['byDay', ...AIR_RULESETS])

/** `subject`: a station, or 'county' — the mean of its assessed stations (stations averaged first). */
export const airQuery = z.object({
  subject: z.union([id, z.literal('county')]).default('county'),
  from: localDate,
  to: localDate,
  edition: editionChoice.default('byDay'),
  asOf: instant.optional(),
  /** 沙尘剔除 — with: approved dust days taken out; without: as measured. */
  dust: z.enum(['with', 'without']).default('with'),
})

const noAqiReason = z.union([
  z.object({ kind: z.literal('incomplete'), missing: z.array(airFactor) }),
  z.object({ kind: z.literal('noData') }),
])
export const aqiResult = z
  .object({
    edition: z.enum(AQI_EDITIONS),
    aqi: z.int().nullable(),
    primaries: z.array(airFactor),
    level: aqiLevel.nullable(),
    iaqi: z.partialRecord(airFactor, z.int()),
    reason: noAqiReason.nullable(),
  })
  .meta({ id: 'AqiResult' })

/** 空气日报 — AQI of the day with what it rests on. Values are as measured, unrounded; null: nothing was measured. */
export const airDay = z
  .object({
    day: localDate,
    result: aqiResult,
    values: z.record(
      airDayFactor,
      z.object({
        value: z.number().nullable(),
        /** As the edition rounds it for the AQI and for comparison with the daily limit. */
        rounded: z.number().nullable(),
        have: z.int(),
        isValid: z.boolean(),
        isNotMonitored: z.boolean(),
        isExcluded: z.boolean(),
        /** Over the class-2 daily limit in force. */
        isOver: z.boolean().nullable(),
      }),
    ),
    stage: stage.nullable(),
    publishedAqi: z.string().nullable(),
  })
  .meta({ id: 'AirDay' })

const judged = z.object({
  raw: z.number(),
  rounded: z.number(),
  decimals: z.int(),
  judged: z.number(),
  limit: z.number().nullable(),
  attains: z.boolean().nullable(),
  exceedanceMultiple: z.number().nullable(),
  rule: ruleRef,
})
export const factorEvaluation = z
  .object({
    factor: airFactor,
    item: airDayFactor,
    have: z.int(),
    need: z.int(),
    isSufficient: z.boolean(),
    mean: judged.nullable(),
    percentile: judged.extend({ p: z.number() }).nullable(),
    attains: z.boolean().nullable(),
    daysOver: z.int(),
  })
  .meta({ id: 'FactorEvaluation' })
export const airEvaluation = z
  .object({
    from: localDate,
    to: localDate,
    edition: z.string(),
    days: z.object({
      calendar: z.int(),
      valid: z.int(),
      good: z.int(),
      heavy: z.int(),
      byLevel: z.array(z.int()),
    }),
    /** Both denominators; `denominator` names the one that decides. */
    goodRatio: z
      .object({
        ofValid: z.object({ raw: z.number(), rounded: z.number() }),
        ofCalendar: z.object({ raw: z.number(), rounded: z.number() }),
        denominator: z.enum(['valid', 'calendar']),
      })
      .nullable(),
    factors: z.array(factorEvaluation),
    compositeIndex: z.object({ value: z.number(), single: z.record(airFactor, z.number()) }).nullable(),
    primaryDays: z.array(z.object({ factor: airFactor, days: z.int() })),
    provenance,
  })
  .meta({ id: 'AirEvaluation' })

export const airDays = z.object({ edition: z.string(), days: z.array(airDay), provenance })

/** 小时序列 — one subject; `values` by factor, null where nothing valid was measured. */
export const airHours = z.object({
  hours: z.array(
    z.object({
      start: instant,
      values: z.partialRecord(airFactor, z.number().nullable()),
      flags: z.partialRecord(airFactor, z.string()),
      result: aqiResult,
    }),
  ),
  provenance,
})

/** 变化规律 — means by hour of the day, month and season, of valid hours or days; `have` says of how many. */
export const airProfile = z.object({
  factor: airDayFactor,
  hours: z.array(z.object({ hour: z.int(), mean: z.number().nullable(), have: z.int() })),
  months: z.array(z.object({ month: z.string(), mean: z.number().nullable(), have: z.int() })),
  seasons: z.array(
    z.object({
      season: z.enum(['spring', 'summer', 'autumn', 'winter']),
      mean: z.number().nullable(),
      have: z.int(),
    }),
  ),
  decimals: z.int(),
  unit: z.string(),
  provenance,
})

/** 同比 — the same days of two years under one edition. */
export const airComparison = z.object({
  ruleset: z.enum(AIR_RULESETS),
  current: airEvaluation,
  previous: airEvaluation.nullable(),
  changes: z.array(
    z.object({
      item: z.string(),
      current: z.number(),
      previous: z.number(),
      /** Percent for concentrations and the index, percentage points for ratios; one decimal. */
      change: z.number(),
      unit: z.enum(['%', '百分点']),
    }),
  ),
})

/** 完整性 — valid hours of each day a station, by factor; 24 is a full day. */
export const airCompleteness = z.object({
  stations: z.array(
    z.object({
      stationId: id,
      name: z.string(),
      factors: z.array(z.object({ factor: airFactor, expected: z.int(), have: z.int(), days: z.array(z.int()) })),
    }),
  ),
  from: localDate,
  to: localDate,
})

/** 预警条件 — every generation of triggers held against the last days; a trigger is a forecast's business, this is what was measured. */
export const warningPanel = z.object({
  asOf: instant,
  window: z.array(z.object({ day: localDate, aqi: z.int().nullable(), isComplete: z.boolean() })),
  generations: z.array(
    z.object({
      key: z.string(),
      title: z.object({ zh: z.string(), en: z.string() }),
      rule: ruleRef,
      validFrom: localDate,
      validTo: localDate.nullable(),
      levels: z.array(
        z.object({
          level: z.enum(['blue', 'yellow', 'orange', 'red']),
          condition: z.object({ zh: z.string(), en: z.string() }),
          state: z.enum(['met', 'notMet', 'unknown']),
          since: localDate.nullable(),
        }),
      ),
    }),
  ),
})

/** 大气总览 — what stands at the moment: latest hour by station, yesterday, month and year so far. */
export const airOverview = z.object({
  asOf: instant,
  latest: z.array(
    z.object({
      stationId: id,
      name: z.string(),
      start: instant.nullable(),
      result: aqiResult.nullable(),
      values: z.partialRecord(airFactor, z.number().nullable()),
    }),
  ),
  yesterday: airDay.nullable(),
  month: airEvaluation.nullable(),
  year: airEvaluation.nullable(),
  lastYear: airEvaluation.nullable(),
  stations: z.array(z.object({ stationId: id, name: z.string(), isAssessed: z.boolean() })),
})

/** 排名 — stations by composite index of a period, equal indexes sharing a place (1, 2, 2, 4). */
export const airRanking = z.object({
  edition: z.string(),
  rows: z.array(
    z.object({
      stationId: id,
      name: z.string(),
      place: z.int().nullable(),
      index: z.number().nullable(),
      largest: factor.nullable(),
      goodRatio: z.number().nullable(),
      /** Change of the index against the same days of last year, percent; negative is better. */
      change: z.number().nullable(),
    }),
  ),
})

export type AirDayWire = z.infer<typeof airDay>
export type AirEvaluationWire = z.infer<typeof airEvaluation>
export type AirOverviewWire = z.infer<typeof airOverview>
