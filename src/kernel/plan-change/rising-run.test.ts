import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRising } from './rising-run.ts'

const run = (values: readonly number[]): readonly number[] => [...longestRising(values)].sort((a, b) => a - b)

describe('the longest rising run', () => {
  it.each([
    [[], []],
    [
      [3, 1, 2],
      [1, 2],
    ],
    [
      [1, 2, 3, 0],
      [0, 1, 2],
    ],
    [[5, 5, 5], [2]],
    [
      [2, 0, 1, 3],
      [1, 2, 3],
    ],
  ])('of %j is at %j', (values, places) => {
    expect(run(values)).toEqual(places)
  })

  it('rises, and no longer one can be found by trying', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }), (values) => {
        const found = run(values).map((place) => values[place] ?? 0)
        expect(found.every((value, at) => at === 0 || value > (found[at - 1] ?? 0))).toBe(true)
        let longest = 0
        for (let mask = 0; mask < 1 << values.length; mask += 1) {
          const chosen = values.filter((_, at) => (mask >> at) % 2 === 1)
          if (chosen.every((value, at) => at === 0 || value > (chosen[at - 1] ?? 0)))
            longest = Math.max(longest, chosen.length)
        }
        expect(found).toHaveLength(longest)
      }),
    )
  })
})
