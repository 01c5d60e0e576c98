import { expect, it } from 'vitest'
import { readSaved } from '#web/features/tasks/saved-filters.ts'

it('reads what it understands and forgets the rest', () => {
  expect(readSaved(null)).toEqual([])
  expect(readSaved('{"broken')).toEqual([])
  expect(readSaved('[{"name":"水利","search":{"state":"overdue","colour":"red"}},{"name":3},null]')).toEqual([
    { name: '水利', search: { state: 'overdue' } },
  ])
})
