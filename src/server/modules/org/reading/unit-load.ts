import type { Instant } from '#kernel/time/calendar.ts'

/** 任务负荷 — how many tasks of the plans in force a unit leads, supports and answers for. */
export interface UnitLoad {
  readonly lead: number
  readonly supporting: number
  readonly responsible: number
}

/** 月度到期 — how many due days of its tasks fall in a month, by the role it has in each. */
export interface MonthLoad {
  readonly month: number
  readonly load: UnitLoad
}

export interface AskedMoment {
  readonly countyId: string
  readonly asOf: Instant
}

/** 负荷之源 — what plans say of units; told by whoever knows plans. */
export interface Loads {
  versionsInForce(asked: AskedMoment): Promise<readonly string[]>
  /** By unit id; units without a task are absent. */
  loadsOf(asked: AskedMoment): Promise<ReadonlyMap<string, UnitLoad>>
  dueByMonth(asked: AskedMoment & { readonly unitId: string }): Promise<readonly MonthLoad[]>
}

export const NO_LOAD: UnitLoad = { lead: 0, supporting: 0, responsible: 0 }
