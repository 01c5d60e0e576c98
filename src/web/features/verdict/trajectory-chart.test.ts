import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import { twinOf } from '#web/charts/chart-twin.ts'
import { trajectoryChart } from '#web/features/verdict/trajectory-chart.ts'

const day = (date: number) => localDate(2024, 10, date)
const label = { indicatorLabel: { zh: 'PM2.5年均浓度', en: 'PM2.5 annual mean' }, readingUnit: '微克/立方米' }

describe('the trajectory of a target', () => {
  it('stands on one line of days: what was, what would just attain, and the band', () => {
    const chart = trajectoryChart(
      {
        actual: [
          { day: day(13), value: 32.5 },
          { day: day(14), value: 32.4 },
        ],
        required: [
          { day: day(14), value: 32.4 },
          { day: day(15), value: 32.3 },
        ],
        band: [{ day: day(15), low: 31, middle: 32, high: 33 }],
        target: 31,
      },
      label,
      1,
      'zh',
    )
    expect(twinOf(chart).rows.map(({ cells }) => cells)).toEqual([
      ['10月13日', 32.5, null, null, null],
      ['10月14日', 32.4, 32.4, null, null],
      ['10月15日', null, 32.3, 31, 33],
    ])
    expect(chart.limits).toEqual([{ name: '目标 31', value: 31, nameAt: 'start' }])
  })

  it('has no band without draws', () => {
    const chart = trajectoryChart(
      { actual: [{ day: day(13), value: 1 }], required: [], band: [], target: 1 },
      label,
      0,
      'en',
    )
    expect(chart.band).toBeUndefined()
  })
})
