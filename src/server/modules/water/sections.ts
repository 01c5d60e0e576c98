import type { WaterSectionsWire } from '#contract/schemas/water.ts'
import { evaluateBasin } from '#kernel/water/evaluate-basin.ts'
import { periodReadings } from '#kernel/water/period-readings.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { placesOf, type WaterScope } from './asked.ts'
import { type PlaceYear, placeWire, placeYears } from './place-year.ts'
import { resultWire } from './result-wire.ts'
import { waterProvenance } from './water-provenance.ts'
import { SECTION_RULES } from './water-rules.ts'

/** 断面矩阵 — every section by month, and the county's rivers as a whole by the year's means. */
export async function sectionsOf(db: Executor, scope: WaterScope): Promise<WaterSectionsWire> {
  const years = await placeYears(db, scope, await placesOf(db, scope, ['riverSection']))
  return {
    year: scope.year,
    sections: years.map(({ place, months, year, attained, judged }) => ({
      ...placeWire(place),
      months: [...months],
      yearResult: year && resultWire(year),
      monthsAttained: attained,
      monthsJudged: judged,
    })),
    overall: overallOf(years),
    provenance: await waterProvenance(db, scope, years, {
      rules: [...SECTION_RULES, surfaceWaterEvaluation2011.basin.rule],
    }),
  }
}

/** Lakes are evaluated by themselves; rivers together. */
function overallOf(years: readonly PlaceYear[]): WaterSectionsWire['overall'] {
  const rivers = years.filter(({ place }) => place.waterBody !== 'lake')
  const sections = rivers.flatMap(({ year, closed }) => {
    if (year === null) return []
    const months = closed.map(({ readings }) => readings)
    return [{ readings: periodReadings(months, { evaluation: surfaceWaterEvaluation2011 }).readings, result: year }]
  })
  const basin = evaluateBasin(sections, {
    standard: gb3838y2002,
    evaluation: surfaceWaterEvaluation2011,
    waterBody: 'river',
    target: null,
  })
  return (
    basin && {
      method: basin.method,
      goodShare: basin.goodShare,
      inferiorShare: basin.inferiorShare,
      status: basin.status,
      mainPollutants: basin.mainPollutants.map(({ factor }) => factor),
      counts: { ...basin.counts },
    }
  )
}
