import type { AirDayFactor } from '#kernel/air/air-day.ts'
import type { AqiTable } from '#kernel/air/aqi-table.ts'
import type { AirRulesetKey, EditionChoice } from '#kernel/air/edition.ts'
import type { AirFactor, UnitCode } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { type Dated, inForceOn } from '#kernel/standard/dated.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 标准项目 — the six basic items, the other items of table 2 and the reference items of the annex of GB 3095. */
export type AmbientItem =
  | AirFactor
  | 'tsp'
  | 'nox'
  | 'leadInAir'
  | 'benzoPyrene'
  | 'cadmium'
  | 'mercury'
  | 'arsenic'
  | 'chromium6'
  | 'fluoride'

/** 平均时间 — dayMax8h: daily maximum of the 8-hour running means. */
export type Averaging = 'year' | 'season' | 'day' | 'dayMax8h' | 'hour'

/** 浓度限值 — one row of GB 3095: limits of class 1 and class 2 areas; a county is judged by class 2. */
export interface AirLimit {
  readonly item: AmbientItem
  readonly averaging: Averaging
  readonly unit: UnitCode
  readonly class1: number
  readonly class2: number
  readonly clause: string
}

/** 环境空气质量标准 — the limits of one edition and phase of GB 3095. */
export interface AirLimits extends Dated {
  readonly source: RuleRef
  readonly rows: readonly AirLimit[]
}

/** 数据有效性 — what GB 3095 table 4 and HJ 663 ask of a day, a month and a year. */
export interface AirValidity {
  /** Hourly means a daily mean needs. */
  readonly dayHours: number
  /** Hourly means an 8-hour mean needs. */
  readonly eightHours: number
  /** 8-hour means, labelled by their end 8 … 24, a daily maximum needs, unless the maximum is over its limit. */
  readonly mda8Means: number
  readonly monthDays: number
  readonly februaryDays: number
  readonly yearDays: number
  readonly dayRule: RuleRef
  readonly mda8Rule: RuleRef
  readonly yearRule: RuleRef
}

/** 参评点位比例 — how many of the assessed stations must have a value for the area's to count. */
export interface StationShare {
  readonly share: number
  /** Where there are fewer stations than this, `fewShare` is enough. */
  readonly few: number
  readonly fewShare: number
  readonly rule: RuleRef
}

/** 修约位数 — decimals of a day's value, of a statistic as published, and of the value that is judged (GB/T 8170). */
export interface AirRounding {
  readonly day: Readonly<Record<AirDayFactor, number>>
  readonly statistic: Readonly<Record<AirFactor, number>>
  readonly judged: Readonly<Record<AirFactor, number>>
  readonly multiple: number
  readonly ratio: number
  readonly rule: RuleRef
}

/** 评价统计量 — which statistics of which daily value a factor is judged by. */
export interface FactorStatistics {
  readonly item: AirDayFactor
  readonly hasMean: boolean
  readonly percentile: number
  readonly rule: RuleRef
}

/** 评价技术规范 — one edition of HJ 663. */
export interface AirEvaluationRules extends Dated {
  readonly validity: AirValidity
  readonly stations: StationShare
  readonly rounding: AirRounding
  readonly statistics: Readonly<Record<AirFactor, FactorStatistics>>
}

/** 综合指数规则 — decimals of a single index and of their sum; the divisors are the class-2 limits of the ruleset. */
export interface CompositeRules {
  readonly singleDecimals: number
  readonly decimals: number
  readonly rule: RuleRef
}

/** 评价规则集 — GB 3095, HJ 633 and HJ 663 as they belong together, with the composite index reckoned by them. */
export interface AirRuleset extends Dated {
  readonly key: AirRulesetKey
  readonly aqi: AqiTable
  readonly limits: AirLimits
  readonly evaluation: AirEvaluationRules
  readonly composite: CompositeRules
  /** What the texts leave open and this set decides; shown as 待核. */
  readonly open: readonly RuleRef[]
}

/**
 * 取规则集 — the one chosen, or the one in force on the day. Throws RangeError for a day before the first of them and for
 * a key that is not listed: neither can be reached with the pack and the closed choice.
 */
export function rulesetFor(rulesets: readonly AirRuleset[], choice: EditionChoice, day: LocalDate): AirRuleset {
  const found = choice.kind === 'fixed' ? rulesets.find(({ key }) => key === choice.ruleset) : inForceOn(rulesets, day)
  if (found === undefined || found === null) throw new RangeError(`no air ruleset for ${day}`)
  return found
}

/** 二级限值 — the class-2 limit of an item and averaging; null where the standard sets none. */
export function classTwoLimit(limits: AirLimits, item: AmbientItem, averaging: Averaging): number | null {
  return limits.rows.find((row) => row.item === item && row.averaging === averaging)?.class2 ?? null
}

/** 日限值 — what a day's value and its percentile are held against: the daily maximum 8-hour mean for ozone. */
export function dailyLimit(limits: AirLimits, factor: AirFactor): number | null {
  return classTwoLimit(limits, factor, factor === 'o3' ? 'dayMax8h' : 'day')
}
