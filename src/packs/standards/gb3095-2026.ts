import type { AirLimit, AirLimits } from '#kernel/air/ruleset.ts'
import { localDate } from '#kernel/time/calendar.ts'

const TABLE_1 = '表1'
const TABLE_2 = '表2'
const ANNEX_A = '附录A'

/** The same in both phases. */
const LASTING = [
  { item: 'no2', averaging: 'hour', unit: 'ug/m3', class1: 200, class2: 200, clause: TABLE_1 },
  { item: 'co', averaging: 'day', unit: 'mg/m3', class1: 4, class2: 4, clause: TABLE_1 },
  { item: 'co', averaging: 'hour', unit: 'mg/m3', class1: 10, class2: 10, clause: TABLE_1 },
  { item: 'o3', averaging: 'dayMax8h', unit: 'ug/m3', class1: 100, class2: 160, clause: TABLE_1 },
  { item: 'o3', averaging: 'hour', unit: 'ug/m3', class1: 160, class2: 200, clause: TABLE_1 },
  { item: 'tsp', averaging: 'year', unit: 'ug/m3', class1: 80, class2: 200, clause: TABLE_2 },
  { item: 'tsp', averaging: 'day', unit: 'ug/m3', class1: 120, class2: 300, clause: TABLE_2 },
  { item: 'nox', averaging: 'hour', unit: 'ug/m3', class1: 250, class2: 250, clause: TABLE_2 },
  { item: 'leadInAir', averaging: 'year', unit: 'ug/m3', class1: 0.5, class2: 0.5, clause: TABLE_2 },
  { item: 'leadInAir', averaging: 'season', unit: 'ug/m3', class1: 1, class2: 1, clause: TABLE_2 },
  { item: 'benzoPyrene', averaging: 'year', unit: 'ug/m3', class1: 0.001, class2: 0.001, clause: TABLE_2 },
  { item: 'benzoPyrene', averaging: 'day', unit: 'ug/m3', class1: 0.0025, class2: 0.0025, clause: TABLE_2 },
  { item: 'cadmium', averaging: 'year', unit: 'ug/m3', class1: 0.005, class2: 0.005, clause: ANNEX_A },
  { item: 'mercury', averaging: 'year', unit: 'ug/m3', class1: 0.05, class2: 0.05, clause: ANNEX_A },
  { item: 'arsenic', averaging: 'year', unit: 'ug/m3', class1: 0.006, class2: 0.006, clause: ANNEX_A },
  { item: 'chromium6', averaging: 'year', unit: 'ug/m3', class1: 0.000025, class2: 0.000025, clause: ANNEX_A },
  { item: 'fluoride', averaging: 'hour', unit: 'ug/m3', class1: 20, class2: 20, clause: ANNEX_A },
  { item: 'fluoride', averaging: 'day', unit: 'ug/m3', class1: 7, class2: 7, clause: ANNEX_A },
] as const satisfies readonly AirLimit[]

/** GB 3095-2026 过渡阶段 — 2026-03-01 to 2030-12-31. */
export const gb3095y2026Transition: AirLimits = {
  source: { standard: 'GB 3095-2026', clause: '表1 过渡阶段', status: 'verified' },
  validFrom: localDate(2026, 3, 1),
  validTo: localDate(2030, 12, 31),
  rows: [
    { item: 'so2', averaging: 'year', unit: 'ug/m3', class1: 20, class2: 60, clause: TABLE_1 },
    { item: 'so2', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 150, clause: TABLE_1 },
    { item: 'so2', averaging: 'hour', unit: 'ug/m3', class1: 150, class2: 500, clause: TABLE_1 },
    { item: 'no2', averaging: 'year', unit: 'ug/m3', class1: 40, class2: 40, clause: TABLE_1 },
    { item: 'no2', averaging: 'day', unit: 'ug/m3', class1: 80, class2: 80, clause: TABLE_1 },
    { item: 'pm10', averaging: 'year', unit: 'ug/m3', class1: 40, class2: 60, clause: TABLE_1 },
    { item: 'pm10', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 120, clause: TABLE_1 },
    { item: 'pm25', averaging: 'year', unit: 'ug/m3', class1: 15, class2: 30, clause: TABLE_1 },
    { item: 'pm25', averaging: 'day', unit: 'ug/m3', class1: 35, class2: 60, clause: TABLE_1 },
    { item: 'nox', averaging: 'year', unit: 'ug/m3', class1: 50, class2: 50, clause: TABLE_2 },
    { item: 'nox', averaging: 'day', unit: 'ug/m3', class1: 100, class2: 100, clause: TABLE_2 },
    ...LASTING,
  ],
}

/** GB 3095-2026 — from 2031-01-01. */
export const gb3095y2026Final: AirLimits = {
  source: { standard: 'GB 3095-2026', clause: '表1', status: 'verified' },
  validFrom: localDate(2031, 1, 1),
  validTo: null,
  rows: [
    { item: 'so2', averaging: 'year', unit: 'ug/m3', class1: 20, class2: 20, clause: TABLE_1 },
    { item: 'so2', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 50, clause: TABLE_1 },
    { item: 'so2', averaging: 'hour', unit: 'ug/m3', class1: 150, class2: 150, clause: TABLE_1 },
    { item: 'no2', averaging: 'year', unit: 'ug/m3', class1: 30, class2: 30, clause: TABLE_1 },
    { item: 'no2', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 50, clause: TABLE_1 },
    { item: 'pm10', averaging: 'year', unit: 'ug/m3', class1: 20, class2: 50, clause: TABLE_1 },
    { item: 'pm10', averaging: 'day', unit: 'ug/m3', class1: 50, class2: 100, clause: TABLE_1 },
    { item: 'pm25', averaging: 'year', unit: 'ug/m3', class1: 10, class2: 25, clause: TABLE_1 },
    { item: 'pm25', averaging: 'day', unit: 'ug/m3', class1: 25, class2: 50, clause: TABLE_1 },
    { item: 'nox', averaging: 'year', unit: 'ug/m3', class1: 40, class2: 40, clause: TABLE_2 },
    { item: 'nox', averaging: 'day', unit: 'ug/m3', class1: 70, class2: 70, clause: TABLE_2 },
    ...LASTING,
  ],
}
