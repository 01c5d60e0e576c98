import { describe, expect, it } from 'vitest'
import { newPublishedValue } from '#contract/schemas/observation.ts'
import {
  EMPTY_PUBLISHED,
  newPublishedOf,
  publishedProblems,
  withItem,
} from '#web/features/data/published/published-values.ts'

const typed = {
  ...EMPTY_PUBLISHED,
  from: '2024-01-01',
  to: '2024-12-31',
  value: ' 94.0 ',
  documentNumber: '通报〔2025〕1号',
}

describe('a typed official figure', () => {
  it('becomes what the contract takes', () => {
    const sent = newPublishedOf(typed)
    expect(newPublishedValue.parse(sent)).toEqual(sent)
    expect(sent).toMatchObject({ item: 'good-day-ratio', value: '94.0', unit: '%' })
  })

  it('needs a period, a figure and its document', () => {
    expect(publishedProblems(typed)).toEqual(new Set())
    expect(publishedProblems(EMPTY_PUBLISHED)).toEqual(new Set(['period', 'value', 'document']))
    expect(publishedProblems({ ...typed, from: '2025-01-01' })).toEqual(new Set(['period']))
  })

  it('of a water is a class of one station', () => {
    const water = withItem(typed, 'water-class')
    expect(water.unit).toBe('')
    expect(publishedProblems(water)).toEqual(new Set(['subject', 'value']))
    expect(publishedProblems({ ...water, stationId: 'a', value: 'Ⅱ类' })).toEqual(new Set())
  })
})
