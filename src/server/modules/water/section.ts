import type { WaterSectionWire } from '#contract/schemas/water.ts'
import { epochMs, instantOf } from '#kernel/time/calendar.ts'
import { changeBetween } from '#kernel/water/change-between.ts'
import { floodIntensity, floodSeason } from '#kernel/water/flood-intensity.ts'
import { periodReadings } from '#kernel/water/period-readings.ts'
import { trophicIndex } from '#kernel/water/trophic-index.ts'
import { guangxiFloodIntensity } from '#packs/standards/flood-intensity.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { trophicIndexRules } from '#packs/standards/trophic-index.ts'
import { readReadings, type StationRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { placeOrThrow, type WaterScope } from './asked.ts'
import { factorLimits } from './factor-limits.ts'
import { type PlaceYear, placeWire, placeYears, yearResult } from './place-year.ts'
import { resultWire } from './result-wire.ts'
import { waterProvenance } from './water-provenance.ts'
import { SECTION_RULES } from './water-rules.ts'

/** 断面详情 — the year beside the last one, every factor against the limits, and how the flood season was. */
export async function sectionOf(db: Executor, scope: WaterScope, stationId: string): Promise<WaterSectionWire> {
  const place = await placeOrThrow(db, scope, stationId)
  const [current] = await placeYears(db, scope, [place])
  const [before] = await placeYears(db, lastYear(scope), [place])
  if (current === undefined) throw new TypeError('one place has one year')
  const last = before && before.records.length > 0 ? before : null
  return {
    place: placeWire(place),
    year: scope.year,
    months: [...current.months],
    yearResult: current.year && resultWire(current.year),
    lastYear: last && { result: last.year && resultWire(last.year), months: [...last.months] },
    change: changeOf(current, last),
    limits: factorLimits(current),
    flood: await floodOf(db, scope, place),
    trophic: trophicOf(current),
    provenance: await waterProvenance(db, scope, [current], {
      rules: [...SECTION_RULES, surfaceWaterEvaluation2011.change.sections],
    }),
  }
}

/** The same months of the year before: as of the same day a year earlier nothing of it is unknown by now. */
function lastYear(scope: WaterScope): WaterScope {
  return { ...scope, year: scope.year - 1 }
}

function changeOf(current: PlaceYear, last: PlaceYear | null): WaterSectionWire['change'] {
  const measured = new Set(current.closed.map(({ month }) => month.slice(5)))
  const same = (last?.closed ?? []).filter(({ month }) => measured.has(month.slice(5)))
  const before = same.length === 0 ? null : yearResult(current.place, same).waterClass
  const after = current.year?.waterClass ?? null
  return before === null || after === null ? null : changeBetween(before, after)
}

function trophicOf({ place, closed }: PlaceYear): WaterSectionWire['trophic'] {
  if (place.waterBody !== 'lake') return null
  const { readings } = periodReadings(
    closed.map((record) => record.readings),
    { evaluation: surfaceWaterEvaluation2011 },
  )
  const result = trophicIndex(readings, trophicIndexRules)
  if (result.kind === 'missing') return null
  const { index, grade, parts } = result
  return { index, grade, parts: { ...parts }, rule: trophicIndexRules.rule }
}

/** 汛期污染强度 — of automatic readings, or of whatever was measured; only for a section with a target. */
export async function floodOf(
  db: Executor,
  scope: WaterScope,
  place: StationRecord,
): Promise<WaterSectionWire['flood']> {
  if (place.targetClass === null) return null
  const season = floodSeason(scope.year, guangxiFloodIntensity)
  const readings = []
  for (const factor of guangxiFloodIntensity.candidates.factors) {
    const asked = { countyId: scope.county.id, stationId: place.id, factor, ...season, asOf: scope.asOf }
    for (const { isInForce, start, value, isBelow } of await readReadings(db, asked)) {
      if (isInForce && value !== null) readings.push({ factor, start: epochMs(start), value, isBelow })
    }
  }
  const found = floodIntensity(readings, {
    standard: gb3838y2002,
    waterBody: place.waterBody ?? 'river',
    target: place.targetClass,
    rules: guangxiFloodIntensity,
    year: scope.year,
  })
  if (found === null) return null
  const { start, ...intensity } = found
  const assumed = [guangxiFloodIntensity.season.rule, guangxiFloodIntensity.candidates.rule]
  return { ...season, ...intensity, at: instantOf(start), assumed }
}
