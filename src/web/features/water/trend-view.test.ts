import { describe, expect, it } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import {
  factorSample,
  monthSample,
  resultSample,
  sectionSample,
  slipSample,
} from '#web/features/water/testing/water-sample.ts'
import { firstFactor, limitLines, monthChart, readingChart, trendFactors } from '#web/features/water/trend-view.ts'
import type { WaterSeries } from '#web/features/water/wire.ts'

const tp = (value: number, isBelow = false) => ({
  factor: 'tp',
  value,
  isBelow,
  waterClass: 'Ⅱ' as const,
  meetsTarget: true,
})
const month = (name: string, value: number, isBelow = false) =>
  monthSample(name, 'Ⅱ', {
    result: resultSample('Ⅱ', { factors: [tp(value, isBelow)] }),
    sources: { tp: { kind: 'automatic', have: 180 }, tn: { kind: 'automatic', have: 180 } },
  })
const section = sectionSample({
  months: [month('2024-01', 0.06), month('2024-03', 0.005, true)],
  lastYear: { result: null, months: [month('2023-01', 0.08)] },
  limits: [factorSample('tp')],
})

describe('the trend of a factor', () => {
  it('offers what has limits first, then what is only for reference', () => {
    expect(trendFactors(section)).toEqual([
      { factor: 'tp', isReference: false },
      { factor: 'tn', isReference: true },
    ])
    expect(firstFactor(section)).toBe('tp')
  })

  it('leaves a month without data open and says what was not detected', () => {
    const { series, value } = monthChart(section, 'tp', 'zh')
    expect(series.map(({ values }) => values.slice(0, 4))).toEqual([
      [0.06, null, 0.005, null],
      [0.08, null, null, null],
    ])
    expect(series[0]?.notes?.slice(0, 3)).toEqual(['Ⅱ类', null, 'Ⅱ类，未检出'])
    expect(value).toMatchObject({ min: 0, max: 0.12, unit: '毫克/升' })
  })

  it('draws classes with one limit as one line and names the target', () => {
    expect(limitLines(factorSample('codCr', { limits: [15, 15, 20, 30, 40] }), 'Ⅱ', 'zh')[0]).toMatchObject({
      name: 'Ⅰ、Ⅱ类（目标）',
      value: 15,
    })
    const ph = factorSample('ph', { limits: null, band: { min: 6, max: 9 } })
    expect(limitLines(ph, 'Ⅱ', 'zh').map(({ value }) => value)).toEqual([6, 9])
  })

  it('sets the readings of both years on the same day and hour of the year', () => {
    const series = (text: string, value: number): WaterSeries => ({
      factor: 'tp',
      unit: 'mg/L',
      points: [{ start: instantOf(Date.parse(text)), value, isBelow: false, waterClass: null }],
      provenance: slipSample,
    })
    const now = series('2024-03-01T04:00:00+08:00', 0.1)
    const before = series('2023-03-01T04:00:00+08:00', 0.2)
    const chart = readingChart(section, 'tp', { now, before }, 'zh')
    expect(chart.at.labels).toEqual(['03-01 04:00'])
    expect(chart.series.map(({ name, look, values }) => [name, look, values])).toEqual([
      ['2023年', 'points', [0.2]],
      ['2024年', 'points', [0.1]],
    ])
  })
})
