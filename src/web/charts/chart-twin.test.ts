import { describe, expect, it } from 'vitest'
import { type ChartSpec, isEmptyChart, type SeriesChart } from '#web/charts/chart-spec.ts'
import { twinOf, wordsAt } from '#web/charts/chart-twin.ts'
import { csvOf } from '#web/ui/csv.ts'

const months: SeriesChart = {
  kind: 'series',
  at: { title: '月份', labels: ['1月', '2月'] },
  value: { title: 'PM2.5', unit: '微克/立方米', decimals: 0 },
  series: [
    {
      key: 'now',
      name: '今年',
      look: 'bar',
      tone: 'main',
      values: [41, null],
      notes: [null, '有效天数不足'],
      notesTitle: '说明',
    },
    { key: 'before', name: '去年', look: 'line', tone: 'deep', values: [44, 38] },
  ],
}

const cells = (spec: ChartSpec): unknown[] => {
  const { columns, rows } = twinOf(spec)
  return [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => column.value(row)))]
}

describe('the table of a chart', () => {
  it('holds every value that is drawn, and the words where there is none', () => {
    expect(cells(months)).toEqual([
      ['月份', '今年（微克/立方米）', '去年（微克/立方米）', '说明'],
      ['1月', 41, 44, null],
      ['2月', null, 38, '有效天数不足'],
    ])
  })

  it('holds the two edges of a band', () => {
    const band = { name: '区间', lowName: '低', highName: '高', low: [1, null], high: [3, null] }
    expect(cells({ ...months, series: [], band })).toEqual([
      ['月份', '低', '高'],
      ['1月', 1, 3],
      ['2月', null, null],
    ])
  })

  it('shows figures with the decimals of the axis and exports them as numbers', () => {
    const axis = { title: '', unit: '%', decimals: 1 }
    const { columns, rows } = twinOf({
      kind: 'scatter',
      x: { ...axis, title: 'x' },
      y: { ...axis, title: 'y' },
      points: [{ name: 'A', x: 5, y: 2.5 }],
    })
    const [row] = rows
    expect(row && columns.map((column) => column.cell?.(row))).toEqual([undefined, '5.0', '2.5'])
    expect(csvOf(columns, rows)).toBe('\uFEFF,x (%),y (%)\r\nA,5,2.5\r\n')
  })

  it('has a row for each row of a heat map and of shares', () => {
    const value = { title: '', unit: '', decimals: 0 }
    const rows = { title: '日', labels: ['1', '2'] }
    expect(
      cells({
        kind: 'heat',
        rows,
        columns: { title: '时', labels: ['0', '1'] },
        value,
        cells: [
          [1, null],
          [3, 4],
        ],
      }),
    ).toEqual([
      ['日', '0', '1'],
      ['1', 1, null],
      ['2', 3, 4],
    ])
    expect(cells({ kind: 'shares', rows, value, parts: [{ key: 'a', name: '优', values: [1, null] }] })).toEqual([
      ['日', '优'],
      ['1', 1],
      ['2', null],
    ])
  })
})

describe('a reading', () => {
  it('says the place and every value there is, and nothing for what is missing', () => {
    expect(wordsAt(months, 0)).toBe('1月，今年（微克/立方米） 41，去年（微克/立方米） 44')
    expect(wordsAt(months, 1)).toBe('2月，今年（微克/立方米） —，去年（微克/立方米） 38，说明 有效天数不足')
    expect(wordsAt(months, 9)).toBe('')
  })
})

describe('an empty chart', () => {
  it('is one without a single value', () => {
    expect(isEmptyChart(months)).toBe(false)
    expect(
      isEmptyChart({ ...months, series: [{ key: 'a', name: 'a', look: 'bar', tone: 'main', values: [null] }] }),
    ).toBe(true)
    const value = { title: '', unit: '', decimals: 0 }
    expect(isEmptyChart({ kind: 'scatter', x: value, y: value, points: [] })).toBe(true)
  })
})
