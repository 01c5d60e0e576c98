import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { addDays, type LocalDate, localDate, localDateOf } from '#kernel/time/calendar.ts'
import { evidenceOf, type WaterMonthRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import type { WaterScope } from './asked.ts'
import type { PlaceYear } from './place-year.ts'
import { SECTION_RULES, WATER_EDITION, WATER_PACK_HASH } from './water-rules.ts'

interface Stated {
  readonly rules?: readonly RuleRef[]
  readonly need?: number | null
}

/** 水质凭证 — how the numbers of a year came about: rules, months, the places behind them, their files and exclusions. */
export async function waterProvenance(
  db: Executor,
  scope: WaterScope,
  years: readonly PlaceYear[],
  { rules = SECTION_RULES, need = null }: Stated = {},
): Promise<ProvenanceWire> {
  const { county, year, asOf } = scope
  const from = localDate(year, 1, 1)
  const to = lastDay(scope)
  const stations = years.map(({ place }) => place)
  const { files, exclusions } = await evidenceOf(db, { countyId: county.id, stations, from, to, asOf })
  const records = years.flatMap(({ closed }) => closed)
  return {
    raw: null,
    rounded: null,
    rules: [...rules],
    edition: WATER_EDITION,
    from,
    to,
    asOf,
    have: records.length,
    need,
    counted: 'month',
    stages: [...new Set(records.map(({ stage }) => stage))],
    packHash: WATER_PACK_HASH,
    inputsHash: sm3(records.map(({ inputsHash }) => inputsHash).join('\n')),
    stations: years.map(({ place, closed: own }) => ({
      id: place.id,
      name: place.name,
      factor: null,
      rows: own.reduce((sum, record) => sum + readingsIn(record), 0),
    })),
    files: [...files],
    // A dust day is the air's.
    exclusions: exclusions.filter(({ kind }) => kind !== 'dust'),
    isDemo: county.isDemo,
  }
}

/** The last day of the year that has begun by the moment. */
function lastDay({ year, asOf }: WaterScope): LocalDate {
  const last = addDays(localDate(year + 1, 1, 1), -1)
  const today = localDateOf(asOf)
  return [localDate(year, 1, 1), [last, today].toSorted()[0] ?? last].toSorted()[1] ?? last
}

function readingsIn({ sources }: WaterMonthRecord): number {
  return Object.values(sources).reduce((sum, source) => sum + (source?.have ?? 0), 0)
}
