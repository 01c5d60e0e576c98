import type { WaterSectionWire } from '#contract/schemas/water.ts'
import { WATER_FACTORS, type WaterFactor } from '#kernel/observation/factor.ts'
import { meanOf } from '#kernel/water/month-readings.ts'
import { restMayAverage } from '#kernel/water/rest-may-average.ts'
import type { FactorLimits } from '#kernel/water/surface-water-standard.ts'
import { judgedValue } from '#kernel/water/water-limit.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import type { PlaceYear } from './place-year.ts'

type FactorRow = WaterSectionWire['limits'][number]

const MONTHS_A_YEAR = 12

/** 因子与限值 — every factor that was measured in the year, with its limits, its mean, its worst month and what is left. */
export function factorLimits(year: PlaceYear): FactorRow[] {
  return WATER_FACTORS.flatMap((factor) => {
    const months = year.closed.flatMap(({ month, readings }) => {
      const reading = readings[factor]
      return reading === undefined ? [] : [{ month: month.slice(0, 7), reading, value: judgedValue(reading) }]
    })
    return months.length === 0 ? [] : [rowOf(year, factor, months)]
  })
}

type Month = { readonly month: string; readonly value: number; readonly reading: Parameters<typeof judgedValue>[0] }

function rowOf({ place }: PlaceYear, factor: WaterFactor, months: readonly Month[]): FactorRow {
  const limits = gb3838y2002.limits[factor]
  const waterBody = place.waterBody ?? 'river'
  const definition = factorDefinition(factor)
  const mean = meanOf(
    factor,
    months.map(({ reading }) => reading),
  )
  const worst = months.toSorted((one, other) => badness(other.value, limits) - badness(one.value, limits))[0]
  const soFar = months.map(({ value }) => value)
  const target = place.targetClass
  const rest = target && restMayAverage(soFar, { total: MONTHS_A_YEAR, limits, target, waterBody })
  return {
    factor,
    unit: definition?.unit ?? '',
    decimals: definition?.decimals ?? 2,
    limits: limits.kind === 'band' ? null : [...limits[waterBody]],
    band: limits.kind === 'band' ? { min: limits.min, max: limits.max } : null,
    isLowerWorse: limits.kind === 'atLeast',
    yearMean: mean && judgedValue(mean),
    worst: worst ? { month: worst.month, value: worst.value } : null,
    restMayAverage: rest === null || rest.kind === 'impossible' ? null : rest.value,
    isRestImpossible: rest?.kind === 'impossible',
  }
}

/** The larger, the worse: a band is worse the farther from its middle. */
function badness(value: number, limits: FactorLimits): number {
  if (limits.kind === 'band') return Math.abs(value - (limits.min + limits.max) / 2)
  return limits.kind === 'atLeast' ? -value : value
}
