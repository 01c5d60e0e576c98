import type { LocalDate } from '#kernel/time/calendar.ts'

/** 施行期 — the first day a rule applies to data, and the last one; null while nothing has replaced it. */
export interface Dated {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/** 按日期取版本 — what is in force for data of a day; null where nothing listed was (choosing is a matter of its own). */
export function inForceOn<T extends Dated>(editions: readonly T[], day: LocalDate): T | null {
  return editions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null
}
