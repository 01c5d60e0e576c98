import type { AirDayWire } from '#contract/schemas/air.ts'
import type { AirDayFactor, AirDayValue } from '#kernel/air/air-day.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import { type AirRuleset, classTwoLimit, dailyLimit, rulesetFor } from '#kernel/air/ruleset.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { AirDayRecord } from '#server/modules/observation/index.ts'
import type { AirScope } from './asked.ts'

/** 空气日报 — one day as the wire has it: AQI by the edition of the day or the chosen one, and every value with its rounding. */
export function dayWire(day: AirDayRecord, { choice, dust }: Pick<AirScope, 'choice' | 'dust'>): AirDayWire {
  const ruleset = rulesetFor(AIR_RULESETS_PACK, choice, day.day)
  const dayValue = (factor: AirDayFactor) => valueWire(day.values[factor], factor, ruleset)
  return {
    day: day.day,
    result: resultWire(dayReport(day, { choice, rulesets: AIR_RULESETS_PACK, dust })),
    values: {
      so2: dayValue('so2'),
      no2: dayValue('no2'),
      co: dayValue('co'),
      pm10: dayValue('pm10'),
      pm25: dayValue('pm25'),
      o3Mda8: dayValue('o3Mda8'),
      o3Hour: dayValue('o3Hour'),
    },
    stage: day.stage,
    publishedAqi: null,
  }
}

function valueWire(value: AirDayValue, factor: AirDayFactor, ruleset: AirRuleset): AirDayWire['values'][AirDayFactor] {
  const { evaluation } = ruleset
  const rounded = value.value === null ? null : roundHalfEven(value.value, evaluation.rounding.day[factor])
  const limit = limitOf(factor, ruleset)
  return {
    ...value,
    rounded,
    isOver: rounded === null || limit === null || !value.isValid ? null : rounded > limit,
  }
}

function limitOf(factor: AirDayFactor, { limits }: AirRuleset): number | null {
  if (factor === 'o3Hour') return classTwoLimit(limits, 'o3', 'hour')
  return dailyLimit(limits, factor === 'o3Mda8' ? 'o3' : factor)
}

/** AQI 结果 — as the wire has it, a list of its own. */
export function resultWire({ primaries, iaqi, reason, ...result }: AqiResult): AirDayWire['result'] {
  const indexes = AIR_FACTORS.flatMap((factor) => {
    const index = iaqi[factor]
    return index === undefined ? [] : [[factor, index] as const]
  })
  return {
    ...result,
    primaries: [...primaries],
    iaqi: Object.fromEntries(indexes),
    reason: reason?.kind === 'incomplete' ? { kind: 'incomplete', missing: [...reason.missing] } : reason,
  }
}
