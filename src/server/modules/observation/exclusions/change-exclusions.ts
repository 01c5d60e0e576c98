import {
  addDays,
  daysBetween,
  epochMs,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
} from '#kernel/time/calendar.ts'
import { type Acting, type ChangeDeps, change } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { recompute } from '#server/modules/observation/recompute/recompute.ts'
import { stationOrThrow, stationsAsOf } from '#server/modules/observation/stations/station-store.ts'
import type { AffectedDay } from '#server/modules/observation/storing/store-request.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Call } from '#server/platform/http/call.ts'
import { newId } from '#server/platform/id.ts'
import { closeExclusion, type ExclusionRecord, exclusionOrThrow, insertExclusion } from './exclusion-store.ts'

/** A longer one is a station that was shut, not readings that do not count. */
const LONGEST_DAYS = 366

/** 剔除 — readings that do not count, and at once everything that follows from it. Answers its id. */
export function createExclusion(
  deps: ChangeDeps,
  acting: Acting,
  given: Call<'createExclusion'>['body'],
): Promise<string> {
  const { county, by } = acting
  return change(deps, acting, async (tx, knownAt) => {
    const { stationId, kind, from, to } = given
    const days = daysBetween(localDateOf(from), localDateOf(to))
    if (epochMs(from) >= epochMs(to)) throw observationProblem('EXCLUSION_PERIOD', { limit: LONGEST_DAYS })
    if (days > LONGEST_DAYS) throw observationProblem('EXCLUSION_PERIOD', { limit: LONGEST_DAYS })
    if (kind === 'dust' && !given.documentNumber) throw observationProblem('EXCLUSION_DOCUMENT_MISSING')
    const scope = { countyId: county.id, asOf: knownAt }
    if (stationId !== null) await stationOrThrow(tx, scope, stationId)
    const id = newId()
    const documentNumber = given.documentNumber || null
    const record = { ...given, id, documentNumber, by, knownAt, isDemo: county.isDemo }
    await insertExclusion(tx, county.id, record)
    await recomputeDays(tx, acting, { knownAt, about: record })
    const content = { stationId, factors: given.factors, from, to, kind, reason: given.reason, documentNumber }
    return { result: id, audit: { action: 'exclusion.created', object: `exclusion/${id}`, content } }
  })
}

/** 撤回剔除 — the readings count again from now on; that they did not for a while stays readable. */
export function withdrawExclusion(
  deps: ChangeDeps,
  acting: Acting,
  { exclusionId, reason }: { readonly exclusionId: string; readonly reason: string },
): Promise<void> {
  const { county, by } = acting
  return change(deps, acting, async (tx, knownAt) => {
    const scope = { countyId: county.id, exclusionId }
    const exclusion = await exclusionOrThrow(tx, scope)
    if (exclusion.knownUntil !== null)
      throw observationProblem('EXCLUSION_WITHDRAWN', { by: exclusion.withdrawnBy ?? '' })
    await closeExclusion(tx, scope, { at: knownAt, by, reason })
    await recomputeDays(tx, acting, { knownAt, about: exclusion })
    const object = `exclusion/${exclusionId}`
    return { result: undefined, audit: { action: 'exclusion.withdrawn', object, content: { reason } } }
  })
}

interface Recomputing {
  readonly knownAt: Instant
  readonly about: Pick<ExclusionRecord, 'stationId' | 'from' | 'to'>
}

async function recomputeDays(tx: Executor, { county }: Acting, { knownAt, about }: Recomputing): Promise<void> {
  const stations = await stationsAsOf(tx, { countyId: county.id, asOf: knownAt })
  const concerned = stations.filter(({ id, isAssessed }) =>
    about.stationId === null ? isAssessed : id === about.stationId,
  )
  const days = daysOf(about.from, about.to)
  const affected = concerned.flatMap(({ id }) => days.map((day): AffectedDay => ({ stationId: id, day })))
  await recompute(tx, { countyId: county.id, isDemo: county.isDemo, knownAt, affected })
}

/** Every Beijing day that has any of [from, to). */
function daysOf(from: Instant, to: Instant): readonly LocalDate[] {
  const first = localDateOf(from)
  const last = localDateOf(instantOf(epochMs(to) - 1))
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at))
}
