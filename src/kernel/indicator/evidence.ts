import type { AirDay } from '#kernel/air/air-day.ts'
import type { PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import type { DustHandling } from '#kernel/air/day-report.ts'
import type { ValidDays } from '#kernel/air/period-need.ts'
import type { Label } from '#kernel/label/label.ts'
import type { WaterClass } from '#kernel/plan/model.ts'

/** 日与日报 — a day's values with its AQI by the edition chosen. */
export interface ReportedDay {
  readonly day: AirDay
  readonly report: AqiResult
}

/**
 * 大气证据 — `evaluation` of the period to date, its days, and every earlier day there is. History serves the forecast only;
 * its AQI has to be by the edition that the days to come will be judged by, or a change of edition looks like weather.
 */
export interface AirEvidence {
  readonly kind: 'air'
  readonly evaluation: PeriodEvaluation
  /** Of the whole period, not of the part so far. */
  readonly need: ValidDays
  readonly dust: DustHandling
  readonly days: readonly ReportedDay[]
  readonly history: readonly ReportedDay[]
}

/** 月类别 — one place in one month, '2024-03'; the official class, where there is one, is the legal one. */
export interface PlaceMonth {
  readonly month: string
  readonly waterClass: WaterClass | null
  readonly published: WaterClass | null
}

/** 点位证据 — `yearClass` of the means of the months so far; `attains` its own target by its own method; null: not judged. */
export interface PlaceEvidence {
  readonly name: string
  readonly months: readonly PlaceMonth[]
  readonly yearClass: WaterClass | null
  readonly publishedYearClass: WaterClass | null
  readonly attains: boolean | null
  /** 单项超标 — of a drinking-water source, items of tables 2 and 3 whose mean is over the limit (GB 3838-2002 5.3). */
  readonly overItems?: readonly Label[]
}

export interface WaterEvidence {
  readonly kind: 'water'
  readonly places: readonly PlaceEvidence[]
}

export type Evidence = AirEvidence | WaterEvidence
