import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { AirDay } from '#kernel/air/air-day.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import { type DayHours, dayStatistics } from '#kernel/air/day-statistics.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'

const CHOICE = { kind: 'fixed', ruleset: '2012' } as const
const FOLDER = '../shared/data/air'

/** Columns of UCI 501; CO is printed in µg/m³ and kept as thousandths of a mg/m³. */
const COLUMNS: Readonly<
  Record<AirFactor, { readonly head: string; readonly scale: number; readonly decimals: number }>
> = {
  so2: { head: 'SO2', scale: 10, decimals: 1 },
  no2: { head: 'NO2', scale: 10, decimals: 1 },
  co: { head: 'CO', scale: 1, decimals: 3 },
  o3: { head: 'O3', scale: 10, decimals: 1 },
  pm10: { head: 'PM10', scale: 10, decimals: 1 },
  pm25: { head: 'PM2.5', scale: 10, decimals: 1 },
}

export interface BeijingDay {
  readonly day: AirDay
  readonly report: AqiResult
}

/** 北京站点日值 — one station's days under the 2012 editions, 2013-03 to 2017-02 (UCI 501, CC BY 4.0); null: not on this machine. */
export function beijingDays(station: string): readonly BeijingDay[] | null {
  const path = `${FOLDER}/beijing_${station}_2013_2017.csv.gz`
  if (!existsSync(path)) return null
  const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  const names = head.replaceAll('"', '').split(',')
  const hours = new Map<LocalDate, DayHours>()
  for (const line of lines) {
    const cells = line.split(',')
    const cell = (name: string): string => cells[names.indexOf(name)] ?? ''
    const day = localDate(Number(cell('year')), Number(cell('month')), Number(cell('day')))
    const own = hours.get(day) ?? emptyDay()
    hours.set(day, own)
    for (const factor of AIR_FACTORS) {
      const { head: name, scale } = COLUMNS[factor]
      if (cell(name) !== 'NA') own[factor].values[Number(cell('hour'))] = Math.round(Number(cell(name)) * scale)
    }
  }
  return [...hours].map(([day, own]) => reported(day, own))
}

function emptyDay(): DayHours {
  const column = (factor: AirFactor) => ({
    values: new Int32Array(24).fill(MISSING),
    decimals: COLUMNS[factor].decimals,
  })
  return {
    so2: column('so2'),
    no2: column('no2'),
    co: column('co'),
    o3: column('o3'),
    pm10: column('pm10'),
    pm25: column('pm25'),
  }
}

function reported(date: LocalDate, hours: DayHours): BeijingDay {
  const day = dayStatistics(date, hours, rulesetFor(AIR_RULESETS_PACK, CHOICE, date))
  return { day, report: dayReport(day, { choice: CHOICE, rulesets: AIR_RULESETS_PACK }) }
}
