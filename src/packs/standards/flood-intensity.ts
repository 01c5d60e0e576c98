import type { FloodRules } from '#kernel/water/flood-rules.ts'

/** 汛期污染强度（广西） — no grading of it is published; pH and dissolved oxygen have no ratio and are left out. */
export const guangxiFloodIntensity: FloodRules = {
  season: {
    from: 4,
    to: 9,
    rule: { standard: '广西汛期', clause: '4月至9月', status: 'verified' },
  },
  candidates: {
    factors: ['codMn', 'codCr', 'nh3n', 'tp'],
    rule: { standard: '生态环境部汛期污染强度通报', clause: '首要污染物的候选指标', status: 'unverified' },
  },
  rule: {
    standard: '生态环境部汛期污染强度通报',
    clause: '首要污染物最高浓度与水质目标限值之比',
    status: 'verified',
  },
}
