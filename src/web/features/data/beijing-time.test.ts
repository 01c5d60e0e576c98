import { expect, it } from 'vitest'
import { instantTyped } from '#web/features/data/beijing-time.ts'

it('reads the text of a datetime field as Beijing time, with or without seconds', () => {
  expect(instantTyped('2024-03-01T08:00')).toBe('2024-03-01T08:00:00+08:00')
  expect(instantTyped('2024-03-01T08:00:30')).toBe('2024-03-01T08:00:30+08:00')
  expect(instantTyped('')).toBeNull()
  expect(instantTyped('2024-13-01T08:00')).toBeNull()
})
