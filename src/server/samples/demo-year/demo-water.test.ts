import { describe, expect, it } from 'vitest'
import { WATER_FACTORS, type WaterFactor } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { gradeUrbanReading } from '#kernel/water/black-odour.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { floodIntensity, type TimedReading } from '#kernel/water/flood-intensity.ts'
import { functionZone } from '#kernel/water/function-zone.ts'
import { monthReadings, type WaterSample } from '#kernel/water/month-readings.ts'
import { urbanBlackOdour } from '#packs/standards/black-odorous.ts'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import { guangxiFloodIntensity } from '#packs/standards/flood-intensity.ts'
import { functionZones } from '#packs/standards/function-zones.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { readSamples } from '#server/samples/sample-files.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { generateDemoYear } from './demo-year.ts'
import { HOUR_MS } from './time-axis.ts'

const file = (await readSamples(SAMPLES_ROOT)).find(({ county }) => county.isDemo)?.year
if (!file) throw new Error('no demonstration sample has a year')
const { flow } = generateDemoYear(file)
const rules = { standard: gb3838y2002, evaluation: surfaceWaterEvaluation2011 }

interface Reading extends TimedReading, WaterSample {
  readonly month: string
}

/** Every reading of a place, by time. */
function readingsOf(station: string): readonly Reading[] {
  return flow
    .filter((batch) => batch.station === station)
    .flatMap(({ start, columns, interval }) =>
      columns.flatMap(({ factor, values, decimals, below }) =>
        Array.from(values.keys()).flatMap((row): readonly Reading[] => {
          const [at = Number.NaN, value = MISSING] = [start[row], values[row]]
          if (value === MISSING) return []
          const month = new Date(at + 8 * HOUR_MS).toISOString().slice(0, 7)
          const source = interval === 'sample' ? 'laboratory' : 'automatic'
          return [{ factor, start: at, month, source, value: value / 10 ** decimals, isBelow: below?.[row] === 1 }]
        }),
      ),
    )
    .toSorted((one, other) => one.start - other.start)
}

function byMonth(station: string): readonly (readonly [string, readonly Reading[]])[] {
  const readings = readingsOf(station)
  const months = [...new Set(readings.map(({ month }) => month))]
  return months.map((month) => [month, readings.filter((one) => one.month === month)])
}

const monthsOf = (station: string) =>
  byMonth(station).map(([month, samples]) => ({
    month,
    ...monthReadings(samples, rules),
  }))
const stationOf = (code: string) => {
  const station = file.stations.find((one) => one.code === code)
  if (!station?.waterBody) throw new Error(`no water at ${code}`)
  return { ...rules, waterBody: station.waterBody, target: station.targetClass }
}
const classesOf = (code: string) =>
  monthsOf(code).map(({ month, readings }) => ({ month, ...classifyWater(readings, stationOf(code)) }))
const stations = (kind: string) => file.stations.filter((station) => station.kind === kind)

describe('the water of the demonstration year', () => {
  it('attains the target at the section of the plan but for a month after heavy rain', () => {
    const missed = classesOf(file.section.station).filter(({ attains }) => attains !== true)
    expect(missed.map(({ month, waterClass, determining }) => [month, waterClass, determining])).toEqual([
      ['2024-06', 'Ⅲ', ['tp']],
    ])
  })

  it('has a class there that differs from the published one in the disputed month', () => {
    const disputed = file.publishedValues.filter(({ item }) => item === 'water-class')
    expect(disputed).toHaveLength(1)
    for (const { station, from, value } of disputed) {
      const own = classesOf(station ?? '').find(({ month }) => from.startsWith(month))?.waterClass
      expect(own).toBeDefined()
      expect(own).not.toBe(value)
    }
  })

  it.each([2023, 2024])('has a flood season in %i whose intensity is in the band', (year) => {
    const asked = {
      standard: gb3838y2002,
      waterBody: 'river',
      target: 'Ⅱ',
      rules: guangxiFloodIntensity,
      year,
    } as const
    const [low, high] = file.truth.floodIntensity
    const found = floodIntensity(readingsOf(file.section.station), asked)
    expect(found?.intensity).toBeGreaterThan(low)
    expect(found?.intensity).toBeLessThan(high)
  })

  it('has all of the 21 factors at the sections of the laboratory, and what trophic state needs at the lake', () => {
    for (const { code, waterBody } of stations('riverSection').filter(({ code }) => code !== file.section.station)) {
      const measured = new Set(readingsOf(code).map(({ factor }) => factor))
      expect(WATER_FACTORS.filter((factor: WaterFactor) => !measured.has(factor))).toEqual([])
      if (waterBody === 'lake')
        expect([measured.has('chlorophyllA'), measured.has('transparency')]).toEqual([true, true])
    }
  })

  it('attains at the source of the county seat, with every item of table 2, and misses iron once at a township', () => {
    const over = (code: string) =>
      readingsOf(code).filter(({ factor, value }) => {
        const limit = drinkingWater.items.find((one) => one.factor === factor)?.limit
        return limit !== undefined && value > limit
      })
    const [seat, ...townships] = stations('waterSource')
    expect(classesOf(seat?.code ?? '').every(({ attains }) => attains)).toBe(true)
    expect(over(seat?.code ?? '')).toEqual([])
    expect(townships.flatMap(({ code }) => over(code)).map(({ factor }) => factor)).toEqual(['iron', 'manganese'])
  })

  it('has one zone of six that attains by its mean and not by frequency', () => {
    const verdicts = stations('functionZone').map(({ code, targetClass }) => {
      if (targetClass === null) throw new Error(`no target at ${code}`)
      const months = monthsOf(code).filter(({ month }) => month.startsWith('2024'))
      const asked = { ...stationOf(code), target: targetClass, rules: functionZones, factors: 'all' } as const
      return functionZone(
        months.map(({ readings }) => readings),
        asked,
      )
    })
    expect(verdicts).toHaveLength(6)
    expect(verdicts.map(({ byMean }) => byMean?.attains)).not.toContain(false)
    expect(verdicts.filter(({ byFrequency }) => byFrequency?.attains === false)).toHaveLength(1)
  })

  it('has a treated water that turned black again and recovered, and one that did not', () => {
    const relapses = stations('blackWater').map(({ code }) =>
      byMonth(code).flatMap(([month, found]) => {
        const reading = Object.fromEntries(found.map(({ factor, value }) => [factor, value]))
        return gradeUrbanReading(reading, urbanBlackOdour)?.grade === 'none' ? [] : [month]
      }),
    )
    expect(relapses).toEqual([['2024-07', '2024-08'], []])
  })
})
