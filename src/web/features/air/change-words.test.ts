import { describe, expect, it } from 'vitest'
import { changeDecimals, changeItem, changeWords } from '#web/features/air/change-words.ts'
import { periodRows } from '#web/features/air/period-rows.ts'
import { evaluation } from '#web/features/air/testing/wire-samples.ts'
import { yearsOf } from '#web/features/air/years-of.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'

describe('a change', () => {
  it('has its sign in words and percentage points by their name', () => {
    expect(changeWords({ change: 2.34, unit: '%' }, 'zh')).toBe('上升 2.3 %')
    expect(changeWords({ change: -0.7, unit: '百分点' }, 'zh')).toBe('下降 0.7 个百分点')
    expect(changeWords({ change: 0, unit: '百分点' }, 'en')).toBe('unchanged')
    expect(unitWords('天', 'en')).toBe('days')
  })

  it('shows ratios with one decimal, the index with two, factors with their own', () => {
    expect(['goodRatio', 'compositeIndex', 'co', 'mean.pm25'].map(changeDecimals)).toEqual([1, 2, 1, 0])
  })

  it('names what changed', () => {
    expect(changeItem('goodRatio', 'zh')).toBe('优良天数比率')
    expect(changeItem('mean.pm25', 'zh')).toBe('PM2.5')
    expect(changeItem('pm10', 'en')).toBe('PM10')
  })
})

describe('periods side by side', () => {
  const judged = {
    raw: 32.4,
    rounded: 32,
    decimals: 0,
    judged: 32,
    limit: 35,
    attains: true,
    exceedanceMultiple: null,
    rule: { standard: 'HJ 663-2013', clause: '5.3', status: 'verified' },
  } as const
  const factor = {
    factor: 'pm25',
    item: 'pm25',
    have: 288,
    need: 324,
    isSufficient: false,
    mean: judged,
    percentile: { ...judged, rounded: 80, limit: 75, attains: false, p: 95 },
    attains: null,
    daysOver: 12,
  } as const
  const rows = periodRows([evaluation({ factors: [factor] }), evaluation({ goodRatio: null })], 'zh')
  const cellsOf = (key: string) => rows.find((row) => row.key === key)?.cells.map(({ text }) => text)

  it('name both denominators, and have nothing where nothing can be stated', () => {
    expect(rows.map(({ name }) => name)).toContain('优良天数比率（%）（以有效天数计）')
    expect(cellsOf('ofValid')).toEqual(['95.1', null])
    expect(cellsOf('valid')).toEqual(['288／288', '288／288'])
  })

  it('show each factor’s mean and percentile, and say what exceeds', () => {
    expect(cellsOf('pm25 mean')).toEqual(['32', null])
    expect(rows.find(({ key }) => key === 'pm25 percentile')).toMatchObject({
      name: 'PM2.5 第95百分位（微克/立方米）',
      cells: [{ text: '80', isOver: '超标' }, { text: null }],
    })
  })
})

describe('the years to choose from', () => {
  it('run from the first with data to the present one, the chosen one among them', () => {
    expect(yearsOf(['2023-01-01', '2024-02-01'], 2024, 2024)).toEqual([2024, 2023])
    expect(yearsOf([], 2024, 2022)).toEqual([2024, 2023, 2022])
  })
})
