import { expect, it } from 'vitest'
import { filterOf, filtersOnly, orderOf, pageOf, toggled } from '#web/features/tasks/task-address.ts'

it('reads lists, days and words, and drops what nobody knows', () => {
  expect(filterOf({ state: 'marked,overdue,done', role: 'boss', dueFrom: '2024-02-30', dueTo: '2024-03-01' })).toEqual(
    expect.objectContaining({ state: ['overdue', 'marked'], role: undefined, dueFrom: undefined, dueTo: '2024-03-01' }),
  )
  expect(filterOf({ q: '  ', firmness: 'soft', domain: 'air' })).toMatchObject({
    q: undefined,
    firmness: undefined,
    domain: 'air',
  })
})

it('counts pages from one in the address and orders as printed unless told', () => {
  expect([pageOf({}), pageOf({ page: '1' }), pageOf({ page: '3' }), pageOf({ page: '-2' })]).toEqual([0, 0, 2, 0])
  expect(orderOf({ order: 'size' })).toEqual({ order: 'plan', descending: false })
  expect(orderOf({ order: 'due', descending: '1' })).toEqual({ order: 'due', descending: true })
})

it('puts a word into a list and takes it out again', () => {
  expect(toggled(undefined, 'lead')).toBe('lead')
  expect(toggled('lead', 'supporting')).toBe('lead,supporting')
  expect(toggled('lead', 'lead')).toBeUndefined()
})

it('keeps the filters of an address and nothing else', () => {
  expect(filtersOnly({ q: '水', page: '2', view: 'timeline' })).toMatchObject({ q: '水' })
  expect(filtersOnly({ page: '2' })).not.toHaveProperty('page')
})
