import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import type { PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import type { IndicatorFigure } from '#kernel/indicator/indicator.ts'
import type { Reading } from '#kernel/indicator/reading.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { earlierDay, laterDay } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import { functionZones } from '#packs/standards/function-zones.ts'
import { airProvenance } from '#server/modules/air/index.ts'
import { evidenceOf, type WaterMonthRecord } from '#server/modules/observation/index.ts'
import { SECTION_RULES, WATER_EDITION, WATER_PACK_HASH } from '#server/modules/water/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { packHash } from '#server/platform/pack-hash.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { BY_DAY, DUST, evaluated, readPeriodDays } from './air-records.ts'
import type { VerdictScope } from './asked.ts'
import type { Judged, VerdictRows } from './judge-targets.ts'

const AIR_PACK = packHash({ indicators: INDICATORS, rulesets: AIR_RULESETS_PACK })
const WATER_PACK = packHash({ indicators: INDICATORS, water: WATER_PACK_HASH })

type Of<Kind extends VerdictRows['kind']> = Judged<Extract<VerdictRows, { readonly kind: Kind }>>

/** 判定凭证 — how the reading of a verdict came about: its rows, rules, counts, files and exclusions. */
export function verdictProvenance(db: Executor, scope: VerdictScope, judged: Judged): Promise<ProvenanceWire> {
  const { rows } = judged
  return rows.kind === 'air' ? ofAir(db, scope, { ...judged, rows }) : ofWater(db, scope, { ...judged, rows })
}

/** Days that the forecast drew from are in the hash of the inputs; the slip itself is of the period. */
async function ofAir(db: Executor, scope: VerdictScope, judged: Of<'air'>): Promise<ProvenanceWire> {
  const { assembled, bound, period, rows } = judged
  const { county, asOf, lastDay } = scope
  const days = await readPeriodDays(db, scope, period)
  const air = {
    ...({ county, subjectId: county.id, from: period.from, to: period.to, choice: BY_DAY, dust: DUST, asOf } as const),
    closedTo: earlierDay(lastDay, period.to),
    stations: scope.stations.filter(({ kind, isAssessed }) => kind === 'air' && isAssessed),
  }
  const { have, need, rules } = countsOf(bound.definition.figure, evaluated(scope, period, days))
  const stated = { days, have, need, counted: 'day', ...readingTexts(assembled.verdict) } as const
  const provenance = await airProvenance(db, air, stated)
  return {
    ...provenance,
    rules: [bound.definition.rule, ...rules, ...provenance.rules],
    packHash: AIR_PACK,
    inputsHash: rows.digest.inputsHash,
  }
}

interface Counts {
  readonly have: number
  readonly need: number | null
  readonly rules: readonly RuleRef[]
}

/** Shares and counts rest on the days with an AQI, means and percentiles on the valid days of their factor. */
function countsOf(figure: IndicatorFigure, { days, factors }: PeriodEvaluation): Counts {
  const found = 'factor' in figure ? factors.find(({ factor }) => factor === figure.factor) : undefined
  if (found === undefined) return { have: days.valid, need: null, rules: [] }
  const rule = (figure.kind === 'percentile' ? found.percentile : found.mean)?.rule
  return { have: found.have, need: found.need, rules: rule ? [rule] : [] }
}

/** Rules of the water that decide for a kind of place, besides those of every class. */
const OF_SUBJECT: Readonly<Record<string, readonly RuleRef[]>> = {
  waterSource: [drinkingWater.rules.attainment],
  functionZone: [functionZones.byMean],
}

async function ofWater(db: Executor, scope: VerdictScope, judged: Of<'water'>): Promise<ProvenanceWire> {
  const { assembled, bound, period, rows } = judged
  const { county, asOf, lastDay } = scope
  const ids = new Set(bound.subject.stations.map(({ id }) => id))
  const stations = scope.stations.filter(({ id }) => ids.has(id))
  const to = laterDay(period.from, earlierDay(lastDay, period.to))
  const { files, exclusions } = await evidenceOf(db, { countyId: county.id, stations, from: period.from, to, asOf })
  const isShare = bound.definition.figure.kind === 'attainedShare'
  return {
    ...readingTexts(assembled.verdict),
    rules: [bound.definition.rule, ...(OF_SUBJECT[bound.definition.subject] ?? []), ...SECTION_RULES],
    edition: WATER_EDITION,
    ...{ from: period.from, to, asOf },
    have: isShare ? measuredPlaces(rows.months) : rows.months.length,
    need: isShare ? stations.length : null,
    counted: isShare ? 'section' : 'month',
    stages: [...new Set(rows.months.map(({ stage }) => stage))],
    packHash: WATER_PACK,
    inputsHash: sm3(rows.months.map(({ inputsHash }) => inputsHash).join('\n')),
    stations: stations.map(({ id, name }) => ({ id, name, factor: null, rows: readingsUsed(rows.months, id) })),
    files: [...files],
    // A dust day takes nothing out of the water.
    exclusions: exclusions.filter(({ kind }) => kind !== 'dust'),
    isDemo: county.isDemo,
  }
}

function readingTexts({ raw, legal }: { readonly raw: Reading; readonly legal: Reading }) {
  const text = (reading: Reading): string | null => (reading.kind === 'value' ? reading.text : null)
  return { raw: text(raw), rounded: text(legal) }
}

function measuredPlaces(months: readonly WaterMonthRecord[]): number {
  return new Set(months.map(({ stationId }) => stationId)).size
}

/** Readings that the months' means were made of. */
function readingsUsed(months: readonly WaterMonthRecord[], id: string): number {
  const own = months.filter(({ stationId }) => stationId === id)
  return own.reduce((sum, { sources }) => {
    const counts = Object.values(sources).map((source) => source?.have ?? 0)
    return sum + counts.reduce((all, have) => all + have, 0)
  }, 0)
}
