import { type ClassShares, sharesOf } from '#kernel/water/basin-shares.ts'
import { changeBetween, changeBetweenShares, type WaterChange } from '#kernel/water/change-between.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { type BasinEvaluation, type BasinSection, evaluateBasin } from '#kernel/water/evaluate-basin.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { placesOf } from './places.ts'
import type { WaterRow } from './water-rows.ts'

export interface NamedSection extends BasinSection {
  readonly name: string
  /** How many rows its means rest on. */
  readonly rows: number
}

export interface BasinReport {
  readonly sections: readonly NamedSection[]
  readonly evaluation: BasinEvaluation | null
}

/** 评价流域 — the rows of one period: see `placesOf`. */
export function judgeBasin(rows: readonly WaterRow[], isLake: boolean): BasinReport {
  const options = {
    standard: gb3838y2002,
    evaluation: surfaceWaterEvaluation2011,
    waterBody: isLake ? ('lake' as const) : ('river' as const),
  }
  const sections = placesOf(rows).map((place) => ({ ...place, result: classifyWater(place.readings, options) }))
  return { sections, evaluation: evaluateBasin(sections, options) }
}

export interface BasinChange {
  readonly whole: WaterChange | null
  readonly sections: ReadonlyMap<string, WaterChange>
}

/** 与以前时段比较 — the whole by shares where both periods are judged by them, each section by its status. */
export function basinChange(before: BasinReport, after: BasinReport): BasinChange {
  const sections = new Map<string, WaterChange>()
  for (const { name, result } of after.sections) {
    const earlier = before.sections.find((one) => one.name === name)?.result.waterClass
    if (earlier && result.waterClass) sections.set(name, changeBetween(earlier, result.waterClass))
  }
  return { whole: wholeChange(before.evaluation, after.evaluation), sections }
}

function wholeChange(before: BasinEvaluation | null, after: BasinEvaluation | null): WaterChange | null {
  if (before === null || after === null) return null
  const earlier = before.ofMeans?.waterClass
  const later = after.ofMeans?.waterClass
  if (earlier && later) return changeBetween(earlier, later)
  if (before.method !== after.method) return null
  const shares = ({ counts }: BasinEvaluation): ClassShares => sharesOf(counts)
  return changeBetweenShares(shares(before), shares(after), surfaceWaterEvaluation2011)
}
