import { CIVIL_OFFSET_MINUTES } from '#kernel/time/calendar.ts'

/** 时刻的写法 — 2026-07-01 20:00 in Beijing. */
export function civilMinute(at: number): string {
  return new Date(at + CIVIL_OFFSET_MINUTES * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
