import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import type { Reading } from '#kernel/indicator/reading.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { earlierDay, laterDay } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import { functionZones } from '#packs/standards/function-zones.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 } from '#packs/standards/surface-water-evaluation-2011.ts'
import { airProvenance } from '#server/modules/air/index.ts'
import { evidenceOf, type WaterMonthRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { packHash } from '#server/platform/pack-hash.ts'
import { sm3 } from '#server/platform/sm3.ts'
import type { VerdictScope } from './asked.ts'
import type { Judged } from './judge-targets.ts'

const AIR_PACK = packHash({ indicators: INDICATORS, rulesets: AIR_RULESETS_PACK })
const WATER_PACK = packHash({
  indicators: INDICATORS,
  standard: gb3838y2002,
  evaluation: surfaceWaterEvaluation2011,
  drinkingWater,
  functionZones,
})

/** 判定凭证 — how the reading of a verdict came about: its rows, rules, counts, files and exclusions. */
export async function verdictProvenance(db: Executor, scope: VerdictScope, judged: Judged): Promise<ProvenanceWire> {
  const { rows } = judged
  return rows.kind === 'air' ? ofAir(db, scope, { ...judged, rows }) : ofWater(db, scope, { ...judged, rows })
}

type Of<Kind extends Judged['rows']['kind']> = Omit<Judged, 'rows'> & {
  readonly rows: Extract<Judged['rows'], { readonly kind: Kind }>
}

async function ofAir(db: Executor, scope: VerdictScope, { assembled, bound, period, rows }: Of<'air'>) {
  const { county, asOf, lastDay, stations } = scope
  const { verdict } = assembled
  const provenance = await airProvenance(
    db,
    {
      county,
      subjectId: county.id,
      stations: stations.filter(({ kind, isAssessed }) => kind === 'air' && isAssessed),
      from: period.from,
      to: period.to,
      closedTo: earlierDay(lastDay, period.to),
      choice: { kind: 'byDay' },
      dust: 'with',
      asOf,
    },
    { days: rows.days, have: rows.days.length, need: null, counted: 'day', ...readingTexts(verdict) },
  )
  return {
    ...provenance,
    rules: [bound.definition.rule, ...provenance.rules],
    packHash: AIR_PACK,
    inputsHash: inputsHash([...rows.history, ...rows.days]),
  }
}

/** Rules of the water that decide for a kind of place, besides those of every class. */
const OF_SUBJECT: Readonly<Record<string, readonly RuleRef[]>> = {
  waterSource: [drinkingWater.rules.attainment],
  functionZone: [functionZones.byMean],
}

async function ofWater(
  db: Executor,
  scope: VerdictScope,
  { assembled, bound, period, rows }: Of<'water'>,
): Promise<ProvenanceWire> {
  const { county, asOf, lastDay } = scope
  const { statistics, sectionClass } = surfaceWaterEvaluation2011
  const ids = new Set(bound.subject.stations.map(({ id }) => id))
  const stations = scope.stations.filter(({ id }) => ids.has(id))
  const to = laterDay(period.from, earlierDay(lastDay, period.to))
  const { files, exclusions } = await evidenceOf(db, { countyId: county.id, stations, from: period.from, to, asOf })
  const isShare = bound.definition.figure.kind === 'attainedShare'
  return {
    ...readingTexts(assembled.verdict),
    rules: [
      bound.definition.rule,
      ...(OF_SUBJECT[bound.definition.subject] ?? []),
      ...[gb3838y2002.rules.limits, gb3838y2002.rules.attainment, sectionClass],
      ...[statistics.automaticRule, statistics.belowDetection, statistics.monthRule, statistics.periodRule],
    ],
    edition: [gb3838y2002.code, surfaceWaterEvaluation2011.code].join(' · '),
    ...{ from: period.from, to, asOf },
    have: isShare ? measuredPlaces(rows.months) : rows.months.length,
    need: isShare ? stations.length : null,
    counted: isShare ? 'section' : 'month',
    stages: [...new Set(rows.months.map(({ stage }) => stage))],
    packHash: WATER_PACK,
    inputsHash: inputsHash(rows.months),
    stations: stations.map(({ id, name }) => ({ id, name, factor: null, rows: readingsUsed(rows.months, id) })),
    files: [...files],
    exclusions: [...exclusions],
    isDemo: county.isDemo,
  }
}

function readingTexts({ raw, legal }: { readonly raw: Reading; readonly legal: Reading }) {
  const text = (reading: Reading): string | null => (reading.kind === 'value' ? reading.text : null)
  return { raw: text(raw), rounded: text(legal) }
}

function inputsHash(rows: readonly { readonly inputsHash: string }[]): string {
  return sm3(rows.map((row) => row.inputsHash).join('\n'))
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
