import { describe, expect, it } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { differenceOf } from '#web/features/data/published/difference.ts'
import { askedFor, type PublishedValue } from '#web/features/data/published/own-figure.ts'

const value: PublishedValue = {
  id: '0192f0c4-7c1e-7a52-8d00-5b9f0a2e6c11',
  stationId: null,
  item: 'good-day-ratio',
  from: localDate(2024, 1, 1),
  to: localDate(2024, 12, 31),
  value: '94.0',
  unit: '%',
  documentNumber: '通报〔2025〕1号',
  note: '',
  by: '计划办',
  knownAt: instantOf(0),
  isDemo: false,
}
const water = { ...value, item: 'water-class', stationId: value.id }

describe('the answer beside an official figure', () => {
  it('is asked for the same subject and days', () => {
    expect(askedFor(value)).toEqual({ kind: 'air', subject: 'county', from: '2024-01-01', to: '2024-12-31' })
    expect(askedFor({ ...value, item: 'mean.pm25', stationId: 'a' })).toMatchObject({ subject: 'a' })
  })

  it('of a water class is that of the month or the year, and of nothing else', () => {
    expect(askedFor(water)).toMatchObject({ kind: 'water', year: 2024, month: null })
    const february = { ...water, from: localDate(2024, 2, 1), to: localDate(2024, 2, 29) }
    expect(askedFor(february)).toMatchObject({ year: 2024, month: '2024-02' })
    expect(askedFor({ ...february, to: localDate(2024, 2, 28) })).toBeNull()
    expect(askedFor({ ...water, stationId: null })).toBeNull()
  })

  it('is not asked for where nothing answers the question', () => {
    expect(askedFor({ ...value, item: 'function-zone-ratio' })).toBeNull()
  })
})

describe('the difference', () => {
  it('is published minus ours, with the decimals of the finer one', () => {
    expect(differenceOf('94.0', '93.4')).toEqual({ kind: 'number', text: '+0.6' })
    expect(differenceOf('31', '31.4')).toEqual({ kind: 'number', text: '−0.4' })
    expect(differenceOf('93.40%', '93.4')).toEqual({ kind: 'same' })
  })

  it('of classes is whether they are the same', () => {
    expect(differenceOf('Ⅱ类', 'Ⅱ')).toEqual({ kind: 'same' })
    expect(differenceOf('Ⅱ', 'Ⅲ')).toEqual({ kind: 'differs' })
  })

  it('is none where one of them is no figure', () => {
    expect(differenceOf('约九成', '93.4')).toBeNull()
    expect(differenceOf('94.0', null)).toBeNull()
  })
})
