import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { addDays, type LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { dayReport } from './day-report.ts'
import { type DayHours, dayStatistics } from './day-statistics.ts'
import { AIR_RULESETS, type EditionChoice } from './edition.ts'
import { evaluatePeriod } from './evaluate-period.ts'
import { evaluateStations } from './evaluate-stations.ts'
import { type HourBlock, MISSING_16, NOT_MONITORED_16 } from './hour-block.ts'
import { rulesetFor } from './ruleset.ts'
import { date } from './testing/air-days.ts'

const DECIMALS: Readonly<Record<AirFactor, number>> = { so2: 0, no2: 0, co: 1, o3: 0, pm10: 1, pm25: 0 }
const STATIONS = 3
const DAYS = 33

/** Whole days as they come: clean, filthy beyond every table, full of gaps, or outside of the plan. */
const dayOfHours = fc.oneof(
  { weight: 5, arbitrary: hours(fc.integer({ min: 0, max: 180 }), 0) },
  { weight: 3, arbitrary: hours(fc.integer({ min: 0, max: 400 }), 4) },
  { weight: 1, arbitrary: hours(fc.integer({ min: 300, max: 3000 }), 1) },
  { weight: 1, arbitrary: hours(fc.integer({ min: 0, max: 200 }), 14) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 24 }, () => NOT_MONITORED_16)) },
)

function hours(value: fc.Arbitrary<number>, gaps: number): fc.Arbitrary<readonly number[]> {
  const gap = fc.constantFrom(MISSING_16, MISSING_16, NOT_MONITORED_16)
  const cell = fc.oneof({ weight: 24 - gaps, arbitrary: value }, { weight: gaps, arbitrary: gap })
  return fc.array(cell, { minLength: 24, maxLength: 24 })
}

const column = fc.array(dayOfHours, { minLength: STATIONS * DAYS, maxLength: STATIONS * DAYS })
const columns = fc.record({ so2: column, no2: column, co: column, o3: column, pm10: column, pm25: column })
const choice: fc.Arbitrary<EditionChoice> = fc.oneof(
  fc.constant({ kind: 'byDay' } as const),
  fc.constantFrom(...AIR_RULESETS).map((ruleset) => ({ kind: 'fixed', ruleset }) as const),
)

function blockOf(firstDay: LocalDate, of: Readonly<Record<AirFactor, readonly (readonly number[])[]>>): HourBlock {
  const at = (factor: AirFactor) => ({ values: Int16Array.from(of[factor].flat()), decimals: DECIMALS[factor] })
  return {
    firstDay,
    days: DAYS,
    stations: STATIONS,
    columns: { so2: at('so2'), no2: at('no2'), co: at('co'), o3: at('o3'), pm10: at('pm10'), pm25: at('pm25') },
  }
}

function hoursOf({ columns: of }: HourBlock, row: number): DayHours {
  const at = (factor: AirFactor) => ({
    values: Int32Array.from(of[factor].values.subarray(row * 24, row * 24 + 24), (value) =>
      value === MISSING_16 ? MISSING : value === NOT_MONITORED_16 ? NOT_MONITORED : value,
    ),
    decimals: of[factor].decimals,
  })
  return { so2: at('so2'), no2: at('no2'), co: at('co'), o3: at('o3'), pm10: at('pm10'), pm25: at('pm25') }
}

test('Reckoned by columns, every AQI and every figure of an evaluation is what the readable functions give', () => {
  const firstDay = date('2026-02-10')
  fc.assert(
    fc.property(columns, choice, (values, chosen) => {
      const block = blockOf(firstDay, values)
      const options = { choice: chosen, rulesets: AIR_RULESETS_PACK }
      const { aqi, evaluations } = evaluateStations(block, options)
      for (let station = 0; station < STATIONS; station += 1) {
        const days = Array.from({ length: DAYS }, (_, index) => {
          const day = addDays(firstDay, index)
          return dayStatistics(day, hoursOf(block, station * DAYS + index), rulesetFor(AIR_RULESETS_PACK, chosen, day))
        })
        const published = Array.from(aqi.subarray(station * DAYS, (station + 1) * DAYS), (value) =>
          value < 0 ? null : value,
        )
        expect(published).toEqual(days.map((day) => dayReport(day, options).aqi))
        const period = { ...options, from: firstDay, to: addDays(firstDay, DAYS - 1), dust: 'without' } as const
        expect(evaluations[station]).toEqual(evaluatePeriod(days, period))
      }
    }),
    { numRuns: 25 },
  )
})
