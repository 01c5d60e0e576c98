import type { Label } from '#kernel/label/label.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { Dated } from '#kernel/standard/dated.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 预警级别 — 蓝 黄 橙 红. */
export type WarningLevel = 'blue' | 'yellow' | 'orange' | 'red'

/** AQI 阈值 — over: 日AQI > n; reaching: 达到 n. */
export interface AqiThreshold {
  readonly kind: 'over' | 'reaching'
  readonly aqi: number
}

/** 持续时间 — whole days: every generation counts in multiples of 24 hours. */
export interface AqiRun {
  readonly threshold: AqiThreshold
  readonly days: number
}

/** 预警条件 — any one of these; `including`: within that run another one must have occurred. */
export type WarningCondition = readonly (AqiRun & { readonly including?: AqiRun })[]

/** 预警分级 — `when` null: what the plan says could not be read, so it is never met nor ruled out. */
export interface WarningTrigger {
  readonly level: WarningLevel
  readonly condition: Label
  readonly when: WarningCondition | null
}

/** 一代预警规则 — a plan or notice with its levels. */
export interface WarningGeneration extends Dated {
  readonly key: string
  readonly title: Label
  readonly rule: RuleRef
  readonly levels: readonly WarningTrigger[]
}

/** 日 AQI — of a natural day, or of any 24 consecutive hours named by the day they begin on; null where there is none. */
export interface DailyAqi {
  readonly day: LocalDate
  readonly aqi: number | null
}

/** 条件状态 — `since`: first day of the run that meets it. */
export interface TriggerState {
  readonly level: WarningLevel
  readonly state: 'met' | 'notMet' | 'unknown'
  readonly since: LocalDate | null
}

/**
 * 预警条件状态 — what was measured, held against the triggers as of the last day given: a run counts when it reaches the end.
 * `days` are consecutive and in order. Triggers are about forecasts, so this never issues or lifts a warning. A day without
 * an AQI leaves a condition unknown unless the other days decide it.
 */
export function warningStates({ levels }: WarningGeneration, days: readonly DailyAqi[]): readonly TriggerState[] {
  return levels.map(({ level, when }) => ({ level, ...stateOf(when, days) }))
}

function stateOf(when: WarningCondition | null, days: readonly DailyAqi[]): Omit<TriggerState, 'level'> {
  if (when === null) return { state: 'unknown', since: null }
  const met = when.flatMap((run) => (runState(run, days) === true ? [runStart(run.threshold, days)] : []))
  const since = met.flatMap((day) => (day === null ? [] : [day])).toSorted()[0] ?? null
  if (met.length > 0) return { state: 'met', since }
  return { state: when.some((run) => runState(run, days) === null) ? 'unknown' : 'notMet', since: null }
}

/** Three-valued: null is not known. */
function runState({ including, ...run }: WarningCondition[number], days: readonly DailyAqi[]): boolean | null {
  const whole = endsWith(run, days)
  if (whole === false || including === undefined) return whole
  const included = occursWithin(run.threshold, including, days)
  return whole === true || included === false ? included : null
}

/** Whether `wanted` stands anywhere in the run above the threshold that reaches the end; a run may begin before the first day. */
function occursWithin(threshold: AqiThreshold, wanted: AqiRun, days: readonly DailyAqi[]): boolean | null {
  const lastBelow = days.findLastIndex(({ aqi }) => aqi !== null && !isAbove(threshold, aqi))
  const lastUncertain = days.findLastIndex(({ aqi }) => aqi === null || !isAbove(threshold, aqi))
  if (occurrences(wanted, days.slice(lastUncertain + 1)).includes(true)) return true
  const isPossible = occurrences(wanted, days.slice(lastBelow + 1)).some((state) => state !== false)
  return lastBelow === -1 || isPossible ? null : false
}

function occurrences(run: AqiRun, days: readonly DailyAqi[]): readonly (boolean | null)[] {
  return days.slice(run.days - 1).map((_, index) => endsWith(run, days.slice(0, index + run.days)))
}

/** Whether the last `run.days` days all stand above the threshold; null when only missing ones speak against it. */
function endsWith({ threshold, days: length }: AqiRun, days: readonly DailyAqi[]): boolean | null {
  const last = days.slice(-length)
  if (last.some(({ aqi }) => aqi !== null && !isAbove(threshold, aqi))) return false
  return last.length < length || last.some(({ aqi }) => aqi === null) ? null : true
}

function runStart(threshold: AqiThreshold, days: readonly DailyAqi[]): LocalDate | null {
  const before = days.findLastIndex(({ aqi }) => aqi === null || !isAbove(threshold, aqi))
  return days[before + 1]?.day ?? null
}

function isAbove({ kind, aqi: bound }: AqiThreshold, aqi: number): boolean {
  return kind === 'over' ? aqi > bound : aqi >= bound
}
