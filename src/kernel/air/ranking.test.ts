import { expect, test } from 'vitest'
import { changePoints, changeRate } from './change-rate.ts'
import { rank } from './ranking.ts'

const places = (figures: readonly (number | null)[], better: 'lower' | 'higher' = 'lower') =>
  rank(figures, { by: (figure) => figure, better }).map(({ place }) => place)

test('Equal figures share a place and the next one is skipped', () => {
  expect(places([2.1, 1.9, 2.1, 3])).toEqual([1, 2, 2, 4])
  expect(places([98.9, 95.6, 93.3, 93.3, 92.2, 84.4], 'higher')).toEqual([1, 2, 3, 3, 5, 6])
  expect(places([5, 5, 5, 7, 7, 8])).toEqual([1, 1, 1, 4, 4, 6])
})

test('What has no figure comes last, without a place', () => {
  expect(places([null, 2, null, 1])).toEqual([1, 2, null, null])
})

/** A city's bulletin of the first quarter of 2023: PM10 of its counties, their mean and the urban area, and March of one. */
test.each([
  [44, 36, 22.2],
  [55, 42, 31.0],
  [57, 41, 39.0],
  [58, 42, 38.1],
  [72, 46, 56.5],
  [78, 52, 50.0],
  [61, 43, 41.9],
  [60, 46, 30.4],
  [72, 64, 12.5],
])('%d after %d is a change of %d %%', (current, previous, value) => {
  expect(changeRate(current, previous)).toEqual({ value, unit: '%' })
})

/** The same bulletin: shares of good days. */
test.each([
  [98.9, 100, -1.1],
  [95.6, 95.6, 0],
  [93.3, 91.1, 2.2],
  [93.3, 88.9, 4.4],
  [92.2, 92.2, 0],
  [84.4, 85.6, -1.2],
  [92.9, 92.2, 0.7],
  [96.7, 90.0, 6.7],
])('%d %% after %d %% is %d percentage points', (current, previous, value) => {
  expect(changePoints(current, previous)).toEqual({ value, unit: '百分点' })
})

test('There is no rate of change from nothing', () => {
  expect(changeRate(5, 0)).toBeNull()
})
