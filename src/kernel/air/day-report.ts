import type { AirDay, AirDayFactor } from '#kernel/air/air-day.ts'
import { type AirInput, dailyAqi } from '#kernel/air/aqi.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import type { EditionChoice } from '#kernel/air/edition.ts'
import { type AirRuleset, rulesetFor } from '#kernel/air/ruleset.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'

/** 沙尘口径 — with: approved dust days are deducted; without: as measured, as the daily report always is. */
export type DustHandling = 'with' | 'without'

interface DayReportOptions {
  readonly choice: EditionChoice
  readonly rulesets: readonly AirRuleset[]
  readonly dust?: DustHandling
}

/**
 * 空气质量日报 — AQI of a day by the edition of its date or a chosen one, from values rounded as HJ 663 states a day's
 * (µg/m³ whole, CO one decimal). A value with too few hours is missing.
 *
 * The public report is never deducted. With `dust: 'with'` the particulates of an approved dust day stand aside as if the
 * plan left them out, so that they neither make the AQI nor block it; the governing text (环办监测〔2016〕120号) could not be
 * read to the word, so this is 待核.
 */
export function dayReport(day: AirDay, { choice, rulesets, dust = 'without' }: DayReportOptions): AqiResult {
  const ruleset = rulesetFor(rulesets, choice, day.day)
  const input = (factor: AirDayFactor): AirInput => dayInput(day, factor, ruleset, dust)
  return dailyAqi(
    {
      so2: input('so2'),
      no2: input('no2'),
      co: input('co'),
      pm10: input('pm10'),
      pm25: input('pm25'),
      o3Mda8: input('o3Mda8'),
      o3Hour: input('o3Hour'),
    },
    { table: ruleset.aqi },
  )
}

function dayInput(day: AirDay, factor: AirDayFactor, ruleset: AirRuleset, dust: DustHandling): AirInput {
  const { value, isValid, isNotMonitored, isExcluded } = day.values[factor]
  if (isNotMonitored || (isExcluded && dust === 'with')) return 'notMonitored'
  return isValid && value !== null ? roundHalfEven(value, ruleset.evaluation.rounding.day[factor]) : 'missing'
}
