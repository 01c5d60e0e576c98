import type { AirRuleset } from '#kernel/air/ruleset.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { compositeIndex2018 } from './composite-index.ts'
import { gb3095y2012 } from './gb3095-2012.ts'
import { gb3095y2026Final, gb3095y2026Transition } from './gb3095-2026.ts'
import { HJ633_2012 } from './hj633-2012.ts'
import { HJ633_2026 } from './hj633-2026.ts'
import { hj663y2013 } from './hj663-2013.ts'
import { hj663y2026 } from './hj663-2026.ts'

const DUST: RuleRef = {
  standard: '环办监测〔2016〕120号',
  clause: '沙尘日剔除后的 AQI 和有效天数',
  status: 'unverified',
}
const MIXED_YEAR: RuleRef = { standard: 'HJ 663-2026', clause: '跨版本年度的均值和百分位数', status: 'unverified' }
const TABLE_FROM_2031: RuleRef = { standard: 'HJ 633-2026', clause: '表3 在 2031-01-01 以后', status: 'unverified' }
const RANKING_FROM_2026: RuleRef = {
  standard: '环办监测〔2018〕19号',
  clause: '2026 年以后的除数',
  status: 'unverified',
}

/**
 * 空气评价规则集 — in order of time. The first one stands from the day GB 3095-2012 was issued: it was applied in stages,
 * nationwide from 2016-01-01.
 */
export const AIR_RULESETS_PACK: readonly AirRuleset[] = [
  {
    key: '2012',
    validFrom: localDate(2012, 2, 29),
    validTo: localDate(2026, 2, 28),
    aqi: HJ633_2012,
    limits: gb3095y2012,
    evaluation: hj663y2013,
    composite: compositeIndex2018,
    open: [hj663y2013.stations.rule, hj663y2013.rounding.rule, compositeIndex2018.rule, DUST],
  },
  {
    key: '2026-transition',
    validFrom: localDate(2026, 3, 1),
    validTo: localDate(2030, 12, 31),
    aqi: HJ633_2026,
    limits: gb3095y2026Transition,
    evaluation: hj663y2026,
    composite: compositeIndex2018,
    open: [
      hj663y2026.stations.rule,
      hj663y2026.rounding.rule,
      compositeIndex2018.rule,
      RANKING_FROM_2026,
      DUST,
      MIXED_YEAR,
    ],
  },
  {
    key: '2026-final',
    validFrom: localDate(2031, 1, 1),
    validTo: null,
    aqi: HJ633_2026,
    limits: gb3095y2026Final,
    evaluation: hj663y2026,
    composite: compositeIndex2018,
    open: [
      hj663y2026.stations.rule,
      hj663y2026.rounding.rule,
      compositeIndex2018.rule,
      RANKING_FROM_2026,
      DUST,
      TABLE_FROM_2031,
    ],
  },
]
