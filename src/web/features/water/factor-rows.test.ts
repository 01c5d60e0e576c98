import { describe, expect, it } from 'vitest'
import { factorLines } from '#web/features/water/factor-rows.ts'
import { factorSample, monthSample, resultSample, sectionSample } from '#web/features/water/testing/water-sample.ts'

const judged = (factor: string, meetsTarget: boolean) => ({
  factor,
  value: 0.1,
  isBelow: false,
  waterClass: 'Ⅲ' as const,
  meetsTarget,
})

describe('factors against their limits', () => {
  const yearResult = resultSample('Ⅲ', { factors: [judged('nh3n', true), judged('tp', false)] })
  const month = monthSample('2024-06', 'Ⅲ', { result: yearResult })
  const running = monthSample('2024-07', 'Ⅲ', { isOver: false, result: yearResult })
  const section = sectionSample({
    yearResult,
    months: [month, running],
    limits: [
      factorSample('ph', { limits: null, band: { min: 6, max: 9 }, yearMean: 9.2 }),
      factorSample('dissolvedOxygen', {
        limits: [7.5, 6, 5, 3, 2],
        isLowerWorse: true,
        yearMean: 5.5,
        restMayAverage: 6.2,
      }),
      factorSample('nh3n', { limits: [0.15, 0.5, 1, 1.5, 2], yearMean: 0.5, restMayAverage: 0.5 }),
      factorSample('tp', { isRestImpossible: true }),
    ],
  })
  const lines = factorLines(section)
  const lineOf = (factor: string) => lines.find((line) => line.factor === factor)

  it('begin with those over the target', () => {
    expect(lines.map(({ factor }) => factor)).toEqual(['tp', 'ph', 'dissolvedOxygen', 'nh3n'])
  })

  it('say how far they are from the limit of the target, a value equal to it meeting it', () => {
    expect(lineOf('tp')?.gap).toEqual({ kind: 'over', value: expect.closeTo(0.02) })
    expect(lineOf('dissolvedOxygen')?.gap).toEqual({ kind: 'short', value: 0.5 })
    expect(lineOf('nh3n')?.gap).toEqual({ kind: 'room', value: 0 })
    expect(lineOf('ph')?.gap).toEqual({ kind: 'outside' })
  })

  it('say what the months without data may average, the running one among them', () => {
    expect(lineOf('tp')?.rest).toEqual({ kind: 'impossible', months: 11 })
    expect(lineOf('nh3n')?.rest).toEqual({ kind: 'atMost', value: 0.5, months: 11 })
    expect(lineOf('dissolvedOxygen')?.rest).toMatchObject({ kind: 'atLeast', value: 6.2 })
    expect(lineOf('ph')?.rest).toBeNull()
  })
})
