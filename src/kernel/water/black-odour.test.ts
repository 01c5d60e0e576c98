import { describe, expect, it } from 'vitest'
import { gradeUrbanReading, judgeRuralReading } from '#kernel/water/black-odour.ts'
import { gradePoint, gradeWaterBody } from '#kernel/water/black-odour-point.ts'
import { ruralBlackOdour, urbanBlackOdour } from '#packs/standards/black-odorous.ts'

const grade = (reading: Parameters<typeof gradeUrbanReading>[0]) => gradeUrbanReading(reading, urbanBlackOdour)?.grade

describe('an urban reading', () => {
  it.each([
    ['transparency', 25, 'none'],
    ['transparency', 24.9, 'light'],
    ['transparency', 10, 'light'],
    ['transparency', 9.9, 'heavy'],
    ['dissolvedOxygen', 2, 'none'],
    ['dissolvedOxygen', 1.99, 'light'],
    ['dissolvedOxygen', 0.2, 'light'],
    ['dissolvedOxygen', 0.19, 'heavy'],
    ['redoxPotential', 50, 'none'],
    ['redoxPotential', 49, 'light'],
    ['redoxPotential', -200, 'light'],
    ['redoxPotential', -201, 'heavy'],
    ['nh3n', 8, 'none'],
    ['nh3n', 8.1, 'light'],
    ['nh3n', 15, 'light'],
    ['nh3n', 15.1, 'heavy'],
  ] as const)('of %s %d is %s', (factor, value, expected) => {
    expect(grade({ [factor]: value })).toBe(expected)
  })

  it('is as bad as its worst indicator, and names it', () => {
    const result = gradeUrbanReading({ transparency: 30, dissolvedOxygen: 1, nh3n: 20 }, urbanBlackOdour)
    expect(result).toMatchObject({ grade: 'heavy', deciding: ['nh3n'] })
  })

  it('holds transparency against 40 per cent of a depth below 25 cm', () => {
    expect(grade({ transparency: 8, waterDepth: 20 })).toBe('none')
    expect(grade({ transparency: 7.9, waterDepth: 20 })).toBe('light')
    expect(grade({ transparency: 8, waterDepth: 25 })).toBe('heavy')
  })

  it('is none where nothing was measured', () => {
    expect(gradeUrbanReading({ waterDepth: 30 }, urbanBlackOdour)).toBeNull()
  })
})

describe('an urban point', () => {
  const heavyIn = (nh3n: boolean, oxygen: boolean) => ({ nh3n: nh3n ? 16 : 1, dissolvedOxygen: oxygen ? 0.1 : 5 })

  it('is heavy with 60 per cent of one indicator, light below', () => {
    const readings = (heavy: number) => Array.from({ length: 5 }, (_, index) => heavyIn(index < heavy, false))
    expect(gradePoint(readings(3), urbanBlackOdour)).toBe('heavy')
    expect(gradePoint(readings(2), urbanBlackOdour)).toBe('light')
    expect(gradePoint(readings(0), urbanBlackOdour)).toBe('none')
  })

  it('is heavy with 30 per cent of each of two', () => {
    const readings = Array.from({ length: 10 }, (_, index) => heavyIn(index < 3, index >= 7))
    expect(gradePoint(readings, urbanBlackOdour)).toBe('heavy')
    expect(gradePoint(readings.slice(1), urbanBlackOdour)).toBe('light')
    expect(gradePoint([], urbanBlackOdour)).toBeNull()
  })
})

describe('an urban water body', () => {
  it('has a heavy stretch from three points in a row and is heavy from 60 per cent', () => {
    const points = ['heavy', 'heavy', 'heavy', 'light', 'none', 'heavy'] as const
    expect(gradeWaterBody(points, urbanBlackOdour)).toEqual({
      grade: 'heavy',
      heavyStretches: [{ first: 0, last: 2 }],
    })
    expect(gradeWaterBody(['heavy', 'light', 'none'], urbanBlackOdour)).toEqual({ grade: 'light', heavyStretches: [] })
    expect(gradeWaterBody(['none'], urbanBlackOdour)?.grade).toBe('none')
    expect(gradeWaterBody([], urbanBlackOdour)).toBeNull()
  })
})

describe('a rural reading', () => {
  it('is black-odorous by any one indicator, with its own limit of ammonia', () => {
    const judge = (reading: Parameters<typeof judgeRuralReading>[0]) => judgeRuralReading(reading, ruralBlackOdour)
    expect(judge({ nh3n: 14 })).toEqual({ isBlackOdorous: false, deciding: [] })
    expect(judge({ nh3n: 16, dissolvedOxygen: 5 })).toEqual({ isBlackOdorous: true, deciding: ['nh3n'] })
    expect(judge({ transparency: 5, waterDepth: 12 })?.isBlackOdorous).toBe(false)
    expect(judge({ redoxPotential: -300 })).toBeNull()
  })
})
