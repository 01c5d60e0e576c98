import type { z } from 'zod'
import type { functionZones as zonesWire } from '#contract/schemas/water.ts'
import { functionZone, functionZoneRate } from '#kernel/water/function-zone.ts'
import { functionZones } from '#packs/standards/function-zones.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { placesOf, type WaterScope } from './asked.ts'
import { type PlaceYear, placeWire, placeYears } from './place-year.ts'
import { waterProvenance } from './water-provenance.ts'
import { optionsOf, SECTION_RULES } from './water-rules.ts'

/** 水功能区 — by the annual mean and by frequency, side by side; a zone without a target is listed and not judged. */
export async function zonesOf(db: Executor, scope: WaterScope): Promise<z.infer<typeof zonesWire>> {
  const years = await placeYears(db, scope, await placesOf(db, scope, ['functionZone']))
  const zones = years.map((year) => ({ year, result: zoneOf(year) }))
  const rate = functionZoneRate(zones.map(({ result }) => result))
  const rules = [functionZones.byMean, functionZones.byFrequency]
  return {
    year: scope.year,
    zones: zones.map(({ year, result: { byMean, byFrequency } }) => ({
      ...placeWire(year.place),
      byMean: byMean && { ...byMean, over: byMean.over.map((one) => ({ ...one })) },
      byFrequency,
    })),
    byMean: rate.byMean,
    byFrequency: rate.byFrequency,
    rules,
    provenance: await waterProvenance(db, scope, years, { rules: [...rules, ...SECTION_RULES] }),
  }
}

/** 全指标 — all the factors of the class that were measured. */
function zoneOf({ place, closed }: PlaceYear) {
  if (place.targetClass === null) return { byMean: null, byFrequency: null }
  const months = closed.map(({ readings }) => readings)
  return functionZone(months, {
    ...optionsOf(place),
    target: place.targetClass,
    rules: functionZones,
    factors: 'all',
  })
}
