import { describe, expect, it } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { twinOf } from '#web/charts/chart-twin.ts'
import {
  dailyChart,
  exceedanceDays,
  hourlyChart,
  hourlyFactor,
  levelShares,
  primaryShares,
  profileCharts,
} from '#web/features/air/pollutant-charts.ts'
import { airDay, aqiResult, provenance } from '#web/features/air/testing/wire-samples.ts'

const value = (rounded: number, isOver: boolean, isValid = true) => ({
  value: rounded,
  rounded,
  have: 24,
  isValid,
  isNotMonitored: false,
  isExcluded: false,
  isOver,
})
const days = [
  airDay(localDate(2024, 1, 31), { aqi: 120, level: 'light', primaries: ['pm25', 'pm10'] }, { pm25: value(91, true) }),
  airDay(localDate(2024, 2, 1), { aqi: 40, level: 'excellent' }, { pm25: value(20, false) }),
  airDay(localDate(2024, 2, 2), { aqi: null, level: null }, { pm25: value(30, false, false) }),
]

describe('the charts of a pollutant', () => {
  it('draw valid days only, say why of the others, and the limit across', () => {
    const chart = dailyChart(days, 'pm25', { limit: 75, subject: 's', dust: 'with' }, 'zh')
    expect(chart.series[0]?.values).toEqual([91, 20, null])
    expect(chart.series[0]?.notes?.[2]).toBe('有效小时 24 · 有效小时不足')
    expect(chart.limits).toEqual([{ name: '日均限值 75', value: 75 }])
    expect(dailyChart(days, 'pm25', { limit: null, subject: 'county', dust: 'with' }, 'zh').limits).toBeUndefined()
  })

  it('put hours where they start, in Beijing time, and leave gaps', () => {
    const hour = (text: string, pm25: number | null) => ({
      start: instantOf(Date.parse(text)),
      values: { pm25 },
      flags: {},
      result: aqiResult({}),
    })
    const chart = hourlyChart(
      [
        hour('2024-03-01T00:00:00+08:00', 12),
        hour('2024-03-01T23:00:00+08:00', 14),
        hour('2024-03-02T01:00:00+08:00', null),
      ],
      'pm25',
      'zh',
    )
    expect(chart.rows.labels).toEqual(['3月1日', '3月2日'])
    expect([chart.cells[0]?.[0], chart.cells[0]?.[23], chart.cells[1]?.[1]]).toEqual([12, 14, null])
    expect([hourlyFactor('o3Mda8'), hourlyFactor('pm10')]).toEqual(['o3', 'pm10'])
  })

  it('count a tie for each of its pollutants, and levels by month', () => {
    const { columns, rows } = twinOf(primaryShares(days, 'zh'))
    expect(columns.map(({ title }) => title)).toEqual(['月份', 'PM10（天）', 'PM2.5（天）'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1月', 1, 1],
      ['2月', 0, 0],
    ])
    expect(levelShares(days, 'zh').parts.map(({ key, values }) => [key, values])).toEqual([
      ['excellent', [0, 1]],
      ['light', [1, 0]],
    ])
  })

  it('say of how many values a mean is', () => {
    const charts = profileCharts(
      {
        factor: 'pm25',
        hours: [{ hour: 0, mean: 31, have: 280 }],
        months: [{ month: '2024-01', mean: null, have: 20 }],
        seasons: [{ season: 'winter', mean: 40.4, have: 60 }],
        decimals: 0,
        unit: 'ug/m3',
        provenance,
      },
      'zh',
    )
    expect(charts.hours.series[0]?.notes).toEqual(['280 小时'])
    expect(charts.months).toMatchObject({ at: { labels: ['1月'] }, series: [{ values: [null], notes: ['20 天'] }] })
    expect(charts.seasons.at.labels).toEqual(['冬'])
  })

  it('list the days over a limit with what was over', () => {
    expect(exceedanceDays(days, 'with').map(({ report, items }) => [report.day, items])).toEqual([
      ['2024-01-31', ['pm25']],
    ])
    const dusty = airDay(localDate(2024, 4, 14), { aqi: 49 }, { pm10: { ...value(202, true), isExcluded: true } })
    expect(exceedanceDays([dusty], 'with')).toEqual([])
    expect(exceedanceDays([dusty], 'without')).toHaveLength(1)
  })
})
