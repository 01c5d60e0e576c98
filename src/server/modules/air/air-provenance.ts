import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { laterDay } from '#kernel/time/calendar.ts'
import { type AirDayRecord, countAirHours, evidenceOf } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import type { AirScope } from './asked.ts'
import { AIR_PACK_HASH, editionText, rulesetsOf, rulesOf } from './edition-rules.ts'

interface Stated {
  /** The subject's days the number rests on. */
  readonly days: readonly AirDayRecord[]
  readonly have: number
  readonly need: number | null
  readonly counted: 'day' | 'hour'
  readonly raw?: string | null
  readonly rounded?: string | null
  readonly rules?: readonly RuleRef[]
}

/** 大气凭证 — how a number about the air came about: rules, counts, the stations behind it, their files and exclusions. */
export async function airProvenance(db: Executor, scope: AirScope, stated: Stated): Promise<ProvenanceWire> {
  const { county, from, closedTo, choice, asOf, stations } = scope
  const to = laterDay(from, closedTo)
  const rulesets = rulesetsOf(choice, from, to)
  const { files, exclusions } = await evidenceOf(db, { countyId: county.id, stations, from, to, asOf })
  return {
    raw: stated.raw ?? null,
    rounded: stated.rounded ?? null,
    rules: [...(stated.rules ?? rulesOf(rulesets))],
    edition: editionText(rulesets),
    from,
    to,
    asOf,
    have: stated.have,
    need: stated.need,
    counted: stated.counted,
    stages: [...new Set(stated.days.map(({ stage }) => stage))],
    packHash: AIR_PACK_HASH,
    inputsHash: sm3(stated.days.map(({ inputsHash }) => inputsHash).join('\n')),
    stations: await stationRows(db, scope),
    files: [...files],
    exclusions: [...exclusions],
    isDemo: county.isDemo,
  }
}

/** Readings of each station behind the number: hours, each factor once. */
async function stationRows(db: Executor, { county, stations, from, closedTo: to, asOf }: AirScope) {
  const ids = stations.map(({ id }) => id)
  const hours = await countAirHours(db, { countyId: county.id, subjectIds: ids, from, to, asOf })
  return stations.map(({ id, name }) => ({ id, name, factor: null, rows: hours.get(id) ?? 0 }))
}
