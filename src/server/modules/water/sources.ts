import type { z } from 'zod'
import type { waterSources } from '#contract/schemas/water.ts'
import { judgeSource, type SourceItem, sourceAttainment } from '#kernel/water/source-attainment.ts'
import { judgedValue } from '#kernel/water/water-limit.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import type { WaterMonthRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { placesOf, type WaterScope } from './asked.ts'
import { type PlaceYear, placeWire, placeYears } from './place-year.ts'
import { resultWire } from './result-wire.ts'
import { waterProvenance } from './water-provenance.ts'
import { optionsOf, SECTION_RULES } from './water-rules.ts'

type WaterSources = z.infer<typeof waterSources>
type SourceMonth = WaterSources['sources'][number]['months'][number]

/** 饮用水水源 — every source by month with what tables 1, 2 and 3 say, and attainment by count and by volume taken. */
export async function sourcesOf(db: Executor, scope: WaterScope): Promise<WaterSources> {
  const years = await placeYears(db, scope, await placesOf(db, scope, ['waterSource']))
  const sources = years.map((year) => ({ year, months: year.closed.map((record) => monthOf(year, record)) }))
  const { byCount, byVolume } = sourceAttainment(sources.map(({ months }) => ofTheYear(months)))
  const { attainment, byCount: countRule, byVolume: volumeRule } = drinkingWater.rules
  const rules = [attainment, countRule, volumeRule]
  return {
    year: scope.year,
    sources: sources.map(({ year, months }) => ({
      ...placeWire(year.place),
      months,
      attained: months.filter(({ attains }) => attains === true).length,
      judged: months.filter(({ attains }) => attains !== null).length,
    })),
    byCount,
    byVolume,
    rules,
    provenance: await waterProvenance(db, scope, years, { rules: [...rules, ...SECTION_RULES] }),
  }
}

/** A source attains in the year when it did in every month that was judged; what it took is the sum. */
function ofTheYear(months: readonly SourceMonth[]) {
  const judged = months.filter(({ attains }) => attains !== null)
  const volumes = judged.flatMap(({ intakeVolume }) => (intakeVolume === null ? [] : [intakeVolume]))
  return {
    attains: judged.length === 0 ? null : judged.every(({ attains }) => attains === true),
    intakeVolume:
      judged.length > 0 && volumes.length === judged.length ? volumes.reduce((sum, volume) => sum + volume, 0) : null,
  }
}

function monthOf({ place }: PlaceYear, { month, readings }: WaterMonthRecord): SourceMonth {
  const { result, items, attains } = judgeSource(readings, { ...optionsOf(place), rules: drinkingWater })
  const volume = readings.intakeVolume
  return {
    month: month.slice(0, 7),
    result: resultWire(result),
    supplementary: items.map(itemWire),
    attains,
    intakeVolume: volume === undefined ? null : judgedValue(volume),
  }
}

function itemWire({ factor, value, limit, attains }: SourceItem) {
  return { factor, name: factorDefinition(factor)?.label.zh ?? factor, value, limit, attains }
}
