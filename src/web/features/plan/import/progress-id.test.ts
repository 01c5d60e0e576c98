import { expect, it } from 'vitest'
import { id } from '#contract/schemas/common.ts'
import { newProgressId } from '#web/features/plan/import/progress-id.ts'

it('is an id as the contract wants it, another one each time', () => {
  const ids = Array.from({ length: 100 }, newProgressId)
  expect(ids.filter((one) => !id.safeParse(one).success)).toEqual([])
  expect(new Set(ids).size).toBe(100)
})
