import { describe, expect, it } from 'vitest'
import { matching, stepActive } from '#web/ui/combobox-view.ts'

const options = [
  { value: '1', label: '县水利局' },
  { value: '2', label: '县生态环境局', keywords: ['环保局'] },
  { value: '3', label: '水源镇' },
]

describe('matching', () => {
  it('shows everything while nothing is typed', () => {
    expect(matching(options, ' ')).toEqual(options)
  })
  it('puts what begins with the words first', () => {
    expect(matching(options, '水').map(({ value }) => value)).toEqual(['3', '1'])
  })
  it('finds by another name', () => {
    expect(matching(options, '环保').map(({ value }) => value)).toEqual(['2'])
  })
  it('finds nothing where nothing fits', () => {
    expect(matching(options, '税务')).toEqual([])
  })
})

describe('stepActive', () => {
  it('goes around at both ends and stands nowhere in an empty list', () => {
    expect([stepActive(-1, 1, 3), stepActive(2, 1, 3), stepActive(0, -1, 3), stepActive(0, 1, 0)]).toEqual([
      0, 0, 2, -1,
    ])
  })
})
