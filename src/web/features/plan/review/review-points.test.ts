import { describe, expect, it } from 'vitest'
import { reviewGroups, reviewPoints, stepPoint } from '#web/features/plan/review/review-points.ts'
import { SMALL_PLAN, SMALL_TEXT } from '#web/features/plan/testing/small-plan.ts'

const [goal, ...others] = SMALL_PLAN.items
if (!goal) throw new RangeError('no item')
const external = goal.targets.map((target) => ({ ...target, external: true }))
const source = { ...SMALL_PLAN, items: [{ ...goal, targets: external }, ...others] }
const points = reviewPoints(source, ['县农业农村局', '县水务局'])

describe('what to look at in a draft', () => {
  it('is everything uncertain, in reading order', () => {
    expect(points.map(({ kind, start, end }) => [kind, SMALL_TEXT.slice(start, end)])).toEqual([
      ['UNIT_NEW', ''],
      ['DEADLINE_NOT_STATED', '全县优良天数比率不低于93.5%，PM2.5年均浓度不高于31微克/立方米。'],
      ['VALUE_EXTERNAL', '不低于93.5%'],
      ['VALUE_EXTERNAL', '不高于31微克/立方米'],
      ['DEADLINE_NOT_STATED', '1.加强焚烧管控。'],
      ['UNIT_NEW', '县农业农村局'],
      ['OPEN_ENDED', '等'],
      ['SOFT_WITH_NUMBER', '5公里'],
      ['LEAD_MISSING', '每季度巡查。'],
    ])
  })

  it('is grouped by kind, gravest first', () => {
    expect(reviewGroups(points).map(({ kind, points: found }) => [kind, found.length])).toEqual([
      ['SOFT_WITH_NUMBER', 1],
      ['LEAD_MISSING', 1],
      ['UNIT_NEW', 2],
      ['DEADLINE_NOT_STATED', 2],
      ['VALUE_EXTERNAL', 2],
      ['OPEN_ENDED', 1],
    ])
  })

  it('is walked through in a circle', () => {
    expect(stepPoint(points, null, 1)).toBe('0')
    expect(stepPoint(points, null, -1)).toBe('8')
    expect(stepPoint(points, '8', 1)).toBe('0')
    expect(stepPoint([], null, 1)).toBeNull()
  })
})
