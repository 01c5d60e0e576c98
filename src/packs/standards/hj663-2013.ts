import type { AirEvaluationRules } from '#kernel/air/ruleset.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { localDate } from '#kernel/time/calendar.ts'

const HJ663 = 'HJ 663-2013'
const TABLE_1: RuleRef = { standard: HJ663, clause: '表1', status: 'verified' }

/** HJ 663-2013 — in force 2013-10-01, for data up to 2026-02-28. Its full text was not at hand: what no second source confirms is 待核. */
export const hj663y2013: AirEvaluationRules = {
  validFrom: localDate(2013, 10, 1),
  validTo: localDate(2026, 2, 28),
  validity: {
    dayHours: 20,
    eightHours: 6,
    mda8Means: 14,
    monthDays: 27,
    februaryDays: 25,
    yearDays: 324,
    dayRule: { standard: 'GB 3095-2012', clause: '表4', status: 'verified' },
    mda8Rule: { standard: HJ663, clause: '6.1.2', status: 'verified' },
    yearRule: { standard: 'GB 3095-2012', clause: '表4', status: 'verified' },
  },
  stations: {
    share: 0.75,
    few: 4,
    fewShare: 0.5,
    rule: { standard: HJ663, clause: '6.1.5', status: 'unverified' },
  },
  rounding: {
    day: { so2: 0, no2: 0, co: 1, pm10: 0, pm25: 0, o3Mda8: 0, o3Hour: 0 },
    statistic: { so2: 0, no2: 0, co: 1, o3: 0, pm10: 0, pm25: 0 },
    judged: { so2: 0, no2: 0, co: 1, o3: 0, pm10: 0, pm25: 0 },
    multiple: 2,
    ratio: 1,
    rule: { standard: HJ663, clause: '表3', status: 'unverified' },
  },
  statistics: {
    so2: { item: 'so2', hasMean: true, percentile: 98, rule: TABLE_1 },
    no2: { item: 'no2', hasMean: true, percentile: 98, rule: TABLE_1 },
    co: { item: 'co', hasMean: false, percentile: 95, rule: TABLE_1 },
    o3: { item: 'o3Mda8', hasMean: false, percentile: 90, rule: TABLE_1 },
    pm10: { item: 'pm10', hasMean: true, percentile: 95, rule: TABLE_1 },
    pm25: { item: 'pm25', hasMean: true, percentile: 95, rule: TABLE_1 },
  },
}
