import type { SourceFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { localDate } from '#kernel/time/calendar.ts'
import type { DrinkingWaterRules } from '#kernel/water/drinking-water-rules.ts'
import { gb3838Table3 } from '#packs/standards/gb3838-2002-table3.ts'

const verified = (clause: string): RuleRef => ({ standard: 'GB 3838-2002', clause, status: 'verified' })

/** GB 3838-2002 表2 — supplementary items, mg/L. */
const TABLE_2: readonly (readonly [SourceFactor, number])[] = [
  ['sulfate', 250],
  ['chloride', 250],
  ['nitrate', 10],
  ['iron', 0.3],
  ['manganese', 0.1],
]

/** 集中式饮用水地表水源 — class Ⅲ of table 1, and the limits of tables 2 and 3. */
export const drinkingWater: DrinkingWaterRules = {
  validFrom: localDate(2002, 6, 1),
  validTo: null,
  target: 'Ⅲ',
  items: [
    ...TABLE_2.map(([factor, limit]) => ({ factor, limit, rule: verified('表2') })),
    ...gb3838Table3.map(({ factor, limit }) => ({ factor, limit, rule: verified('表3') })),
  ],
  rules: {
    attainment: { standard: 'GB 3838-2002', clause: '5.3', status: 'unverified' },
    byCount: { standard: '集中式饮用水水源水质监测通报', clause: '水源达标率', status: 'verified' },
    byVolume: { standard: '集中式饮用水水源水质监测通报', clause: '水量达标率', status: 'verified' },
  },
}
