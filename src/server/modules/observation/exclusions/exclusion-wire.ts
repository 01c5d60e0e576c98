import type { ExclusionWire } from '#contract/schemas/observation.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { ExclusionRecord } from './exclusion-store.ts'

/** 剔除的样子 — as everybody saw it at a moment: what was withdrawn later is not withdrawn yet. */
export function exclusionWire(record: ExclusionRecord, asOf: Instant): ExclusionWire {
  const { knownUntil, withdrawnBy, withdrawalReason, factors, ...said } = record
  const isWithdrawn = knownUntil !== null && knownUntil <= asOf && withdrawnBy !== null && withdrawalReason !== null
  return {
    ...said,
    factors: [...factors],
    withdrawn: isWithdrawn ? { by: withdrawnBy, at: knownUntil, reason: withdrawalReason } : null,
  }
}
