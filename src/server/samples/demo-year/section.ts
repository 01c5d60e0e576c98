import { MISSING } from '#kernel/observation/observation-table.ts'
import { factorColumn, type ReadingBatch } from './batch.ts'
import { factorValue } from './factor-value.ts'
import { createRandom } from './random.ts'
import type { River } from './river.ts'
import { at, dayCurve, HOUR_MS, type TimeAxis } from './time-axis.ts'
import { entriesOf, type FactorName, type MeasuredLevel, type SectionPlan } from './water-file.ts'

/** The automatic station measures six times a day. */
const EVERY_HOURS = 4
const KNOWN_AFTER_MS = EVERY_HOURS * HOUR_MS + 45 * 60_000
/** Algae give oxygen by day and take it by night. */
const BREATHING = 0.05

/** 水质自动站 — every factor of the plan each four hours; what is missing was never measured. */
export function generateSection(axis: TimeAxis, plan: SectionPlan, river: River, seed: number): ReadingBatch {
  const gaps = createRandom(seed, `${plan.station} gaps`)
  const rows = Array.from({ length: axis.hours / EVERY_HOURS }, (_, row) => row * EVERY_HOURS)
  const hours = rows.filter(() => !gaps.chance(plan.gapRatio))
  const start = Float64Array.from(hours, (hour) => axis.startMs + hour * HOUR_MS)
  const columns = entriesOf(plan.factors).map(([factor, level]) => {
    const random = createRandom(seed, `${plan.station} ${factor}`)
    let mood = random.normal()
    const values = hours.map((hour) => {
      mood = 0.93 * mood + Math.sqrt(1 - 0.93 ** 2) * random.normal()
      const isMissed = random.chance(plan.gapRatio / 4)
      return isMissed
        ? MISSING
        : scaled(level, sectionValue(factor, level, { river, hour, mood }) + letIn(axis, plan, factor, hour))
    })
    return factorColumn(factor, Int32Array.from(values), { decimals: level.decimals })
  })
  const knownAt = start.map((ms) => ms + KNOWN_AFTER_MS)
  return { station: plan.station, interval: 'fourHours', stage: 'realtime', start, knownAt, columns }
}

function sectionValue(
  factor: FactorName,
  level: MeasuredLevel,
  { river, hour, mood }: { readonly river: River; readonly hour: number; readonly mood: number },
): number {
  const state = { washed: at(river.washed, hour), temperature: at(river.temperature, hour) }
  const value = factorValue(factor, level, state, mood)
  return factor === 'dissolvedOxygen' ? value * (1 + BREATHING * dayCurve(hour, 16)) : value
}

const scaled = ({ decimals }: MeasuredLevel, value: number): number => Math.round(Math.max(0, value) * 10 ** decimals)

function letIn(axis: TimeAxis, { incidents }: SectionPlan, factor: FactorName, hour: number): number {
  return incidents.reduce((sum, { factor: affected, from, hours, added }) => {
    const passed = hour - (Date.parse(from) - axis.startMs) / HOUR_MS
    const isUnderWay = affected === factor && passed >= 0 && passed < hours
    return isUnderWay ? sum + added * Math.sin((Math.PI * (passed + 0.5)) / hours) : sum
  }, 0)
}
