import { periodReadings } from '#kernel/water/period-readings.ts'
import type { FactorReadings } from '#kernel/water/readings-of.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'
import { isUnreadable } from './classify-row.ts'
import type { WaterRow } from './water-rows.ts'

/** 一处的均值 — of a section or point, with how many rows it rests on. */
export interface Place {
  readonly name: string
  readonly rows: number
  readonly readings: FactorReadings
}

/** 各处均值 — the rows of one period by the name of their place, averaged over time; unreadable rows are left out. */
export function placesOf(rows: readonly WaterRow[]): readonly Place[] {
  const byName = new Map<string, FactorReadings[]>()
  for (const row of rows) {
    if (isUnreadable(row)) continue
    const own = byName.get(row.section ?? '')
    if (own === undefined) byName.set(row.section ?? '', [row.readings])
    else own.push(row.readings)
  }
  return Array.from(byName, ([name, own]) => ({
    name,
    rows: own.length,
    readings: periodReadings(own, { evaluation }).readings,
  }))
}
