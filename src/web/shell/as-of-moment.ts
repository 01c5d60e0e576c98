import { type Instant, isInstant, isLocalDate, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'

export interface AsOf {
  readonly instant: Instant
  readonly date: LocalDate
  /** Who says so: the address, the demonstration county's standstill, or the server's clock. */
  readonly source: 'address' | 'demo' | 'now'
  /** What to ask the server for: only what the address says; without it the server knows the county's own moment. */
  readonly asked: Instant | undefined
}

/** A chosen day means all of it: what was known when it ended, Beijing time. */
function endOfDay(date: LocalDate): Instant {
  const text = `${date}T23:59:59.999+08:00`
  if (!isInstant(text)) throw new RangeError(`no such instant: ${text}`)
  return text
}

/** The moment an address asks for; undefined when it names none, or a date that does not exist. */
export function askedInstant(asked: string | undefined): Instant | undefined {
  return asked !== undefined && isLocalDate(asked) ? endOfDay(asked) : undefined
}

/** 截至时点 — the address decides, else the demonstration county's moment, else now. */
export function asOfOf(given: {
  readonly asked: string | undefined
  readonly standstill: Instant | null
  readonly now: Instant
}): AsOf {
  const { standstill, now } = given
  const asked = askedInstant(given.asked)
  if (asked !== undefined) return { instant: asked, date: localDateOf(asked), source: 'address', asked }
  const instant = standstill ?? now
  return { instant, date: localDateOf(instant), source: standstill === null ? 'now' : 'demo', asked: undefined }
}
