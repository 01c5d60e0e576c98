import type { LocalDate } from '#kernel/time/calendar.ts'
import { orgProblem } from '#server/modules/org/errors.ts'
import { listUnits, type UnitRecord } from '#server/modules/org/org-store.ts'
import type { Call } from '#server/platform/http/call.ts'
import { type Acting, changeDirectory, type OrgDeps } from './acting.ts'
import { unitOrThrow, updateUnit } from './unit-store.ts'

interface Asked {
  readonly unitId: string
  readonly succession: Call<'succeedUnit'>['body']
}

/**
 * 职责承接 — the unit ends and from that very day on its successor answers for what it owed; without successor and day the
 * hand-over is taken back, as if it had not been.
 */
export function succeedUnit(deps: OrgDeps, acting: Acting, { unitId, succession }: Asked): Promise<void> {
  const { successorId, from, reason } = succession
  const countyId = acting.county.id
  return changeDirectory(deps, acting, async (tx) => {
    const units = await listUnits(tx, countyId)
    const unit = unitOrThrow(units, unitId)
    const successor = successorId === null ? null : unitOrThrow(units, successorId)
    if ((successor === null) !== (from === null)) throw orgProblem('SUCCESSION_INCOMPLETE')
    if (successor && from) demandPossible(units, { unit, successor, from })
    if (unit.succeededBy === successorId && unit.validTo === from) return { result: undefined, audit: null }
    await updateUnit(tx, countyId, { ...unit, succeededBy: successorId, validTo: from })
    const audit = successor
      ? { action: 'unit.succeeded', content: { unit: unit.name, successor: successor.name, successorId, from, reason } }
      : { action: 'unit.succession-withdrawn', content: { unit: unit.name, withdrawn: unit.succeededBy, reason } }
    return { result: undefined, audit: { ...audit, object: `unit/${unitId}` } }
  })
}

interface HandOver {
  readonly unit: UnitRecord
  readonly successor: UnitRecord
  readonly from: LocalDate
}

function demandPossible(units: readonly UnitRecord[], { unit, successor, from }: HandOver): void {
  const seen = new Set<string>()
  for (let next: UnitRecord | undefined = successor; next && !seen.has(next.id); ) {
    if (next.id === unit.id) throw orgProblem('SUCCESSION_CYCLE', { unit: unit.name, successor: successor.name })
    seen.add(next.id)
    const after: string | null = next.succeededBy
    next = units.find(({ id }) => id === after)
  }
  const { validFrom, validTo } = successor
  if ((validTo !== null && validTo <= from) || (validFrom !== null && validFrom > from)) {
    throw orgProblem('SUCCESSOR_NOT_IN_BEING', { successor: successor.name, from })
  }
  const earliest = [unit.validFrom, ...units.filter(({ succeededBy }) => succeededBy === unit.id).map(endOf)]
  const latest = earliest
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  if (latest !== undefined && from <= latest) {
    throw orgProblem('SUCCESSION_TOO_EARLY', { unit: unit.name, from, since: latest })
  }
}

const endOf = ({ validTo }: UnitRecord): LocalDate | null => validTo
