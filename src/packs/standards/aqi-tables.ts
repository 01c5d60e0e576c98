import type { AqiTable } from '#kernel/air/aqi-table.ts'
import { HJ633_2012 } from './hj633-2012.ts'
import { HJ633_2026 } from './hj633-2026.ts'

/** 各版 AQI 技术规定 — in the order they came into force; `inForceOn` picks by the day an hour starts on. */
export const AQI_TABLES: readonly AqiTable[] = [HJ633_2012, HJ633_2026]
