import { describe, expect, it } from 'vitest'
import { attainedMonths, monthCells } from '#web/features/water/months-view.ts'
import { monthSample, resultSample } from '#web/features/water/testing/water-sample.ts'
import type { WaterMonth } from '#web/features/water/wire.ts'

function month(name: string, waterClass: 'Ⅱ' | 'Ⅲ', more: Partial<WaterMonth> = {}): WaterMonth {
  const result = resultSample(waterClass, { attains: waterClass === 'Ⅱ' })
  return monthSample(name, waterClass, { isOver: name !== '2024-10', result, ...more })
}

const published = { waterClass: 'Ⅱ', documentNumber: '月报〔2024〕6号', note: '未计入强降雨期间' }

describe('the months of a section', () => {
  const months = [month('2024-01', 'Ⅱ'), month('2024-06', 'Ⅲ', { published }), month('2024-10', 'Ⅱ', { published })]
  const cells = monthCells(2024, months, { target: 'Ⅱ', today: '2024-10-15' })

  it('are always twelve: judged, without data, or still to come', () => {
    expect(cells).toHaveLength(12)
    expect(cells.map(({ kind }) => kind)).toEqual([
      'class',
      ...Array(4).fill('noData'),
      'class',
      ...Array(3).fill('noData'),
      'class',
      ...Array(2).fill('future'),
    ])
  })

  it('set the official class beside ours only where it is another', () => {
    expect(cells[5]).toMatchObject({ waterClass: 'Ⅲ', attains: false, official: { waterClass: 'Ⅱ', attains: true } })
    expect(cells[9]).toMatchObject({ waterClass: 'Ⅱ', official: null })
  })

  it('mark the month of the moment as running', () => {
    expect(cells[9]).toMatchObject({ isRunning: true })
    expect(cells[0]).toMatchObject({ isRunning: false })
  })

  it('count only months that are over, and by the official class where that changes the count', () => {
    expect(attainedMonths(cells)).toEqual({ attained: 1, judged: 2, official: 2 })
    expect(attainedMonths(cells.slice(0, 1))).toEqual({ attained: 1, judged: 1, official: null })
  })
})
