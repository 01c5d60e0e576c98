import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import type { FactorRow, SectionRow, WaterMonth, WaterResult, WaterSection } from '#web/features/water/wire.ts'

/** Small answers of the server, made up for tests. */

export const slipSample: ProvenanceWire = {
  raw: null,
  rounded: null,
  rules: [],
  edition: 'GB 3838-2002',
  from: localDate(2024, 1, 1),
  to: localDate(2024, 10, 15),
  asOf: instantOf(Date.parse('2024-10-15T08:00:00+08:00')),
  have: 9,
  need: null,
  counted: 'month',
  stages: ['reviewed'],
  packHash: '0',
  inputsHash: '0',
  stations: [],
  files: [],
  exclusions: [],
  isDemo: false,
}

export function resultSample(waterClass: WaterClass, more: Partial<WaterResult> = {}): WaterResult {
  return {
    waterClass,
    determining: ['tp'],
    mainPollutants: [],
    factors: [],
    attains: true,
    overTarget: [],
    missing: [],
    ...more,
  }
}

export function monthSample(month: string, waterClass: WaterClass, more: Partial<WaterMonth> = {}): WaterMonth {
  return {
    month,
    isOver: true,
    result: resultSample(waterClass),
    sources: {},
    stage: 'reviewed',
    published: null,
    ...more,
  }
}

export const placeSample: WaterSection['place'] = {
  stationId: '00000000-0000-7000-8000-000000000001',
  name: '一号桥',
  code: 'S1',
  river: '一江',
  controlLevel: 'national',
  waterBody: 'river',
  targetClass: 'Ⅱ',
  isDemo: false,
}

export function sectionRowSample(more: Partial<SectionRow> = {}): SectionRow {
  return { ...placeSample, months: [], yearResult: null, monthsAttained: 0, monthsJudged: 0, ...more }
}

export function factorSample(factor: string, more: Partial<FactorRow> = {}): FactorRow {
  return {
    factor,
    unit: 'mg/L',
    decimals: 3,
    limits: [0.02, 0.1, 0.2, 0.3, 0.4],
    band: null,
    isLowerWorse: false,
    yearMean: 0.12,
    worst: { month: '2024-06', value: 0.2 },
    restMayAverage: null,
    isRestImpossible: false,
    ...more,
  }
}

export function sectionSample(more: Partial<WaterSection> = {}): WaterSection {
  return {
    place: placeSample,
    year: 2024,
    months: [],
    yearResult: null,
    lastYear: null,
    change: null,
    limits: [],
    flood: null,
    trophic: null,
    provenance: slipSample,
    ...more,
  }
}
