import { type AssembledVerdict, assembleVerdict } from '#kernel/indicator/assemble-verdict.ts'
import type { AirEvidence, Evidence } from '#kernel/indicator/evidence.ts'
import type { BoundTarget, VerdictInput, VerdictTarget } from '#kernel/indicator/verdict-input.ts'
import { earlierDay } from '#kernel/time/calendar.ts'
import type { WaterMonthRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { type AirRecords, airEvidence, readAirRecords } from './air-records.ts'
import type { VerdictScope } from './asked.ts'
import type { JudgedTarget, TargetPeriod } from './judged-target.ts'
import { baseValue, publishedFigure } from './published-figures.ts'
import { closedMonths, placeEvidence, readMonths } from './water-evidence.ts'

/** 判定所据 — the rows a verdict rests on. */
export type VerdictRows =
  | ({ readonly kind: 'air' } & AirRecords)
  | { readonly kind: 'water'; readonly months: readonly WaterMonthRecord[] }

export interface Judged {
  readonly assembled: AssembledVerdict
  readonly bound: BoundTarget
  readonly period: TargetPeriod
  readonly rows: VerdictRows
}

interface Rested {
  readonly rows: VerdictRows
  readonly evidence: Evidence
}

/** 判定 — one verdict after the other of one moment; targets of the same air and period share what was read. */
export function judge(db: Executor, scope: VerdictScope): (own: JudgedTarget, bound: BoundTarget) => Promise<Judged> {
  const air = new Map<string, Promise<{ readonly rows: VerdictRows; readonly evidence: AirEvidence }>>()
  const airOf = (period: TargetPeriod) => {
    const key = `${period.from} ${period.to}`
    const found = air.get(key) ?? restOnAir(db, scope, period)
    air.set(key, found)
    return found
  }
  return async (own, bound) => {
    const { period } = own
    const rested = bound.definition.subject === 'countyAir' ? airOf(period) : restOnWater(db, scope, { bound, period })
    const { rows, evidence } = await rested
    return { assembled: assembleVerdict(inputOf(own, bound, { scope, evidence })), bound, period, rows }
  }
}

async function restOnAir(db: Executor, scope: VerdictScope, period: TargetPeriod) {
  const records = await readAirRecords(db, scope, period)
  return { rows: { kind: 'air', ...records }, evidence: airEvidence(records, scope, period) } as const
}

async function restOnWater(
  db: Executor,
  scope: VerdictScope,
  { bound, period }: { readonly bound: BoundTarget; readonly period: TargetPeriod },
): Promise<Rested> {
  const ids = new Set(bound.subject.stations.map(({ id }) => id))
  const stations = scope.stations.filter(({ id }) => ids.has(id))
  const records = await readMonths(db, scope, { stations, period })
  const months = closedMonths(period, scope.lastDay)
  const common = { records, months, period, published: scope.published, isAlone: stations.length === 1 }
  const places = stations.map((station) => placeEvidence({ station, ...common }))
  return { rows: { kind: 'water', months: records }, evidence: { kind: 'water', places } }
}

function inputOf(
  { id, taskKey, target, period }: JudgedTarget,
  bound: BoundTarget,
  { scope, evidence }: { readonly scope: VerdictScope; readonly evidence: Evidence },
): VerdictInput {
  const { clause, comparator, value, unit, firmness, approximate, base } = target
  const judged: VerdictTarget = {
    ...{ id, taskKey, clause, comparator, value, unit, firmness, approximate },
    ...(base === undefined ? {} : { base }),
  }
  return {
    target: judged,
    bound,
    period,
    asOf: scope.asOf,
    asOfDay: earlierDay(scope.lastDay, period.to),
    evidence,
    published: publishedFigure(scope.published, bound, period),
    base: baseValue(scope.published, bound, { base, period }),
  }
}
