import type { Factor } from '#kernel/observation/factor.ts'
import { usableReading } from '#kernel/water/water-limit.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

export type FactorReadings = Readonly<Partial<Record<Factor, WaterReading>>>

/** 按因子归集 — the usable readings of each factor in several sets (months, sections, points), in the order of the sets. */
export function readingsOf(sets: readonly FactorReadings[]): ReadonlyMap<Factor, readonly WaterReading[]> {
  const groups = new Map<Factor, WaterReading[]>()
  for (const set of sets) {
    for (const factor of factorsIn(set)) {
      const reading = usableReading(set[factor])
      if (reading === null) continue
      const group = groups.get(factor)
      if (group === undefined) groups.set(factor, [reading])
      else group.push(reading)
    }
  }
  return groups
}

function factorsIn(set: FactorReadings): readonly Factor[] {
  const has = (key: string): key is Factor => Object.hasOwn(set, key)
  return Object.keys(set).filter(has)
}
