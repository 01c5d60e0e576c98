import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import type { AirDay, AirEvaluation, AqiResult } from '#web/features/air/wire.ts'

const moment = instantOf(Date.parse('2024-10-15T08:00:00+08:00'))
const from = localDate(2024, 1, 1)
const to = localDate(2024, 10, 14)

/** Small literal answers, for tests only. */
export const provenance: ProvenanceWire = {
  raw: null,
  rounded: null,
  rules: [],
  edition: 'byDay',
  from,
  to,
  asOf: moment,
  have: 288,
  need: null,
  counted: 'day',
  stages: ['realtime'],
  packHash: '',
  inputsHash: '',
  stations: [],
  files: [],
  exclusions: [],
  isDemo: true,
}

export function aqiResult(change: Partial<AqiResult>): AqiResult {
  return { edition: 'hj633-2012', aqi: 40, level: 'excellent', primaries: [], iaqi: {}, reason: null, ...change }
}

const noValue = {
  value: null,
  rounded: null,
  have: 0,
  isValid: false,
  isNotMonitored: false,
  isExcluded: false,
  isOver: null,
}

export function airDay(day: AirDay['day'], change: Partial<AqiResult>, values: Partial<AirDay['values']> = {}): AirDay {
  return {
    day,
    result: aqiResult(change),
    values: {
      so2: noValue,
      no2: noValue,
      co: noValue,
      pm10: noValue,
      pm25: noValue,
      o3Mda8: noValue,
      o3Hour: noValue,
      ...values,
    },
    stage: 'realtime',
    publishedAqi: null,
  }
}

export function evaluation(change: Partial<AirEvaluation> = {}): AirEvaluation {
  return {
    from,
    to,
    edition: 'byDay',
    days: { calendar: 288, valid: 288, good: 274, heavy: 0, byLevel: [150, 124, 12, 2, 0, 0] },
    goodRatio: {
      ofValid: { raw: 95.1388, rounded: 95.1 },
      ofCalendar: { raw: 95.1388, rounded: 95.1 },
      denominator: 'valid',
    },
    factors: [],
    compositeIndex: null,
    primaryDays: [],
    provenance,
    ...change,
  }
}
