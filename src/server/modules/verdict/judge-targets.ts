import { type AssembledVerdict, assembleVerdict } from '#kernel/indicator/assemble-verdict.ts'
import type { AirEvidence, WaterEvidence } from '#kernel/indicator/evidence.ts'
import type { BoundTarget, VerdictInput, VerdictTarget } from '#kernel/indicator/verdict-input.ts'
import { earlierDay } from '#kernel/time/calendar.ts'
import type { AirDayDigest, WaterMonthRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { airDigest, readAirEvidence } from './air-records.ts'
import type { VerdictScope } from './asked.ts'
import type { JudgedTarget, TargetPeriod } from './judged-target.ts'
import { baseValue, publishedFigure } from './published-figures.ts'
import type { VerdictMemo } from './verdict-memo.ts'
import { closedMonths, placeEvidence, readMonths } from './water-evidence.ts'

/** 判定所据 — what a verdict rests on: for the air a digest of the days, for the water the months of its places. */
export type VerdictRows =
  | { readonly kind: 'air'; readonly digest: AirDayDigest }
  | { readonly kind: 'water'; readonly months: readonly WaterMonthRecord[] }

export interface Judged<Rows extends VerdictRows = VerdictRows> {
  readonly assembled: AssembledVerdict
  readonly bound: BoundTarget
  readonly period: TargetPeriod
  readonly rows: Rows
}

/** 评判员 — judges one target after the other of one county at one moment; what several rest on is read once. */
export function createJudge(
  db: Executor,
  scope: VerdictScope,
  memo: VerdictMemo,
): (own: JudgedTarget, bound: BoundTarget) => Promise<Judged> {
  const digestOf = oncePerPeriod((period) => airDigest(db, scope, period))
  const airOf = oncePerPeriod((period) => readAirEvidence(db, scope, period))
  const monthsOf = oncePerPeriod((period) => readMonths(db, scope, period))
  return async (own, bound) => {
    const { period } = own
    const input = inputOf(own, bound, scope)
    if (bound.definition.subject !== 'countyAir') {
      const { rows, evidence } = waterOf(scope, { bound, period, months: await monthsOf(period) })
      return { assembled: assembleVerdict({ ...input, evidence }), bound, period, rows }
    }
    const digest = await digestOf(period)
    const assembled = await remembered({ memo, scope, input, digest }, () => airOf(period))
    return { assembled, bound, period, rows: { kind: 'air', digest } }
  }
}

function oncePerPeriod<T>(read: (period: TargetPeriod) => Promise<T>): (period: TargetPeriod) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (period) => {
    const key = `${period.from} ${period.to}`
    const found = known.get(key) ?? read(period)
    known.set(key, found)
    return found
  }
}

type Unrested = Omit<VerdictInput, 'evidence'>

interface Remembering {
  readonly memo: VerdictMemo
  readonly scope: VerdictScope
  readonly input: Unrested
  readonly digest: AirDayDigest
}

/** The moment itself decides nothing but the last day; it is put in anew. */
async function remembered(
  { memo, scope, input, digest }: Remembering,
  evidenceOf: () => Promise<AirEvidence>,
): Promise<AssembledVerdict> {
  const { asOf, bound, ...rest } = input
  const binding = [bound.definition.key, bound.subject.name, bound.change]
  const key = JSON.stringify([scope.county.id, binding, rest, digest])
  const found = memo.find(key)
  if (found) return { ...found, verdict: { ...found.verdict, asOf } }
  const assembled = assembleVerdict({ ...input, evidence: await evidenceOf() })
  memo.keep(key, assembled)
  return assembled
}

interface WaterCase {
  readonly bound: BoundTarget
  readonly period: TargetPeriod
  /** Of every place of the county. */
  readonly months: readonly WaterMonthRecord[]
}

function waterOf(scope: VerdictScope, { bound, period, months }: WaterCase) {
  const ids = new Set(bound.subject.stations.map(({ id }) => id))
  const stations = scope.stations.filter(({ id }) => ids.has(id))
  const records = months.filter(({ stationId }) => ids.has(stationId))
  const common = { records, months: closedMonths(period, scope.lastDay), period, published: scope.published }
  const places = stations.map((station) => placeEvidence({ station, ...common, isAlone: stations.length === 1 }))
  const evidence: WaterEvidence = { kind: 'water', places }
  return { rows: { kind: 'water', months: records } as const, evidence }
}

function inputOf({ id, taskKey, target, period }: JudgedTarget, bound: BoundTarget, scope: VerdictScope): Unrested {
  const { clause, comparator, value, unit, firmness, approximate, base } = target
  const judged: VerdictTarget = {
    ...{ id, taskKey, clause, comparator, value, unit, firmness, approximate },
    ...(base === undefined ? {} : { base }),
  }
  const asOfDay = earlierDay(scope.lastDay, period.to)
  return {
    target: judged,
    bound,
    period,
    asOf: scope.asOf,
    asOfDay,
    // A figure of the whole period says nothing of one that is still under way.
    published: asOfDay < period.to ? null : publishedFigure(scope.published, bound, period),
    base: baseValue(scope.published, bound, { base, period }),
  }
}
