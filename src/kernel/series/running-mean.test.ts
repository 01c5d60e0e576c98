import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { mean } from './mean.ts'
import { isReading, runningMeans } from './running-mean.ts'

test('A window with too few readings has no mean', () => {
  expect(runningMeans(Int32Array.of(1, 2, MISSING, 4), { width: 3, need: 2 })).toEqual([1.5, 3])
  expect(runningMeans(Int32Array.of(1, NOT_MONITORED, MISSING, 4), { width: 3, need: 2 })).toEqual([null, null])
  expect(runningMeans(Int32Array.of(1, 2), { width: 3, need: 1 })).toEqual([])
})

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.nat(600) },
  { weight: 1, arbitrary: fc.constantFrom(MISSING, NOT_MONITORED) },
)

test('Every mean is that of the readings of its own window', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (cells, need) => {
      const means = runningMeans(Int32Array.from(cells), { width: 8, need })
      means.forEach((found, index) => {
        const window = cells.slice(index, index + 8).filter(isReading)
        expect(found).toBe(window.length >= need ? mean(window) : null)
      })
    }),
  )
})

test('A mean is the same to the last bit in any order', () => {
  const readings = fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(readings, (values) => {
      expect(mean(values.toReversed())).toBe(mean(values))
    }),
  )
  expect(mean([])).toBeNull()
})
