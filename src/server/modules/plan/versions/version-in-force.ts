import { epochMs, type Instant } from '#kernel/time/calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { VersionRecord } from './version-store.ts'

type Dated = Pick<VersionRecord, 'id' | 'no' | 'knownAt' | 'effectiveAt'>

/**
 * 读取时刻 — a version, and the moment its rows and settlements are read at. `successor` is set when the version is read
 * as it stood last: writes of that very moment belong to it when they were made before its successor.
 */
export interface Reading<Version extends Dated = VersionRecord> {
  readonly version: Version
  readonly at: Instant
  readonly successor: string | null
}

export interface WantedMoment {
  /** The moment asked for, if any. */
  readonly asOf: Instant | undefined
  readonly now: Instant
  readonly no: number | undefined
}

/**
 * 在用版本 — the newest version known and effective at a moment; while none is effective yet, the first known.
 * Undefined before the county knew of any. `versions` are those of one plan, oldest first.
 */
export function versionInForce<Version extends Dated>(versions: readonly Version[], at: Instant): Version | undefined {
  const known = versions.filter(({ knownAt }) => epochMs(knownAt) <= epochMs(at))
  return known.findLast(({ effectiveAt }) => epochMs(effectiveAt) <= epochMs(at)) ?? known[0]
}

/** 已知版本 — what a county knew of at a moment, with the status each had then. */
export function versionsKnownAt(versions: readonly VersionRecord[], at: Instant): readonly VersionRecord[] {
  const known = versions.filter(({ knownAt }) => epochMs(knownAt) <= epochMs(at))
  return known.map((version) => ({ ...version, status: version === known.at(-1) ? 'current' : 'superseded' }))
}

/**
 * 选定版本 — the version in force at the moment asked for (or now), or the one of a number: as of that moment if it
 * stood then, else as it stood last. Throws PLAN_NOT_KNOWN_YET and PLAN_VERSION_NOT_FOUND.
 */
export function chooseReading<Version extends Dated>(
  versions: readonly Version[],
  { asOf, now, no }: WantedMoment,
): Reading<Version> {
  if (no === undefined) {
    const at = asOf ?? now
    const version = versionInForce(versions, at)
    if (version === undefined)
      throw planProblem('PLAN_NOT_KNOWN_YET', { asOf: at, knownAt: versions[0]?.knownAt ?? at })
    return { version, at, successor: null }
  }
  const version = versions.find((candidate) => candidate.no === no)
  if (version === undefined) throw planProblem('PLAN_VERSION_NOT_FOUND', { no })
  const successor = versions.find((candidate) => candidate.no === no + 1)
  const end = successor === undefined ? null : endOf(successor)
  const stood = (at: Instant): boolean =>
    epochMs(at) >= epochMs(version.knownAt) && (end === null || epochMs(at) < epochMs(end))
  if (asOf !== undefined && stood(asOf)) return { version, at: asOf, successor: null }
  if (successor === undefined || end === null || stood(now)) return { version, at: now, successor: null }
  return { version, at: end, successor: successor.id }
}

/** 更替时刻 — when a version takes the place of the one before: both known and effective. */
export function endOf({ knownAt, effectiveAt }: Pick<Dated, 'knownAt' | 'effectiveAt'>): Instant {
  return epochMs(effectiveAt) > epochMs(knownAt) ? effectiveAt : knownAt
}
