import type { AirFactor } from '#kernel/observation/factor.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 16 位列中的缺测 and 未监测 — what MISSING and NOT_MONITORED are in 32 bits; every reading stands above them. */
export const MISSING_16 = -32_768
export const NOT_MONITORED_16 = -32_767

/** 小时块 — whole days of many stations without a gap: the hour h of day d of station s at (s · days + d) · 24 + h. */
export interface HourBlock {
  readonly firstDay: LocalDate
  readonly days: number
  readonly stations: number
  readonly columns: Readonly<Record<AirFactor, HourBlockColumn>>
}

/** 小时块列 — value × 10^decimals; half the memory of 32 bits, and the largest concentration ever reported fits. */
export interface HourBlockColumn {
  readonly values: Int16Array
  readonly decimals: number
}
