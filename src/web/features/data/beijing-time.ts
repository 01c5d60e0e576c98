import { type Instant, isInstant } from '#kernel/time/calendar.ts'

/** 北京时间输入 — what a datetime field holds (2024-03-01T08:00), as an instant; null when it is no time. */
export function instantTyped(typed: string): Instant | null {
  const text = `${typed}${typed.length === 16 ? ':00' : ''}+08:00`
  return isInstant(text) ? text : null
}
