import { epochMs, type Instant } from '#kernel/time/calendar.ts'
import type { Reading } from '#server/modules/plan/versions/version-in-force.ts'
import type { SettlementRow } from './settlement-store.ts'

type Dated = Pick<SettlementRow, 'settlement_id' | 'known_at' | 'ended_kind' | 'ended_at'>

/**
 * 是否已知 — whether something was written by the moment of a reading. A version read as it stood last ends with its
 * successor: what was written at that very moment belongs to it when its id is the smaller one, that is, the earlier.
 */
export function isKnownIn({ at, successor }: Reading, knownAt: Instant, id: string): boolean {
  const later = epochMs(knownAt) - epochMs(at)
  return later < 0 || (later === 0 && (successor === null || id < successor))
}

/**
 * 是否生效 — whether a settlement holds in a reading. An amendment ends one when it takes effect: in the amended text it
 * is over from the first moment, in the text before it holds to the last.
 */
export function standsIn(reading: Reading, row: Dated): boolean {
  if (!isKnownIn(reading, row.known_at, row.settlement_id)) return false
  if (row.ended_at === null) return true
  const endedMs = epochMs(row.ended_at)
  const atMs = epochMs(reading.at)
  if (row.ended_kind !== 'amended') return endedMs > atMs
  if (reading.successor !== null) return endedMs >= atMs
  return endedMs > Math.max(atMs, epochMs(reading.version.effectiveAt))
}
