import type { RuralBlackOdourRules, UrbanBlackOdourRules } from '#kernel/water/black-odour-rules.ts'

const URBAN = '城市黑臭水体整治工作指南（2015）'
const RURAL = '农村黑臭水体治理工作指南（2023）'

/** 城市黑臭水体分级 — table 1 of the guide. At the end points the better side holds (待核). */
export const urbanBlackOdour: UrbanBlackOdourRules = {
  bands: {
    transparency: { worse: 'less', light: 25, heavy: 10 },
    dissolvedOxygen: { worse: 'less', light: 2, heavy: 0.2 },
    redoxPotential: { worse: 'less', light: 50, heavy: -200 },
    nh3n: { worse: 'more', light: 8, heavy: 15 },
  },
  shallow: {
    depth: 25,
    share: 0.4,
    rule: { standard: URBAN, clause: '表1 注：水深不足25 cm 时透明度按水深的40%取值', status: 'verified' },
  },
  point: {
    one: 60,
    two: 30,
    rule: { standard: URBAN, clause: '黑臭级别判定：60%、30%', status: 'verified' },
  },
  body: {
    stretch: 3,
    whole: 60,
    rule: { standard: URBAN, clause: '黑臭级别判定：连续3个以上点位、60%以上点位', status: 'unverified' },
  },
  rule: { standard: URBAN, clause: '表1', status: 'verified' },
}

/** 农村黑臭水体识别 — thresholds not confirmed by a text read. */
export const ruralBlackOdour: RuralBlackOdourRules = {
  limits: {
    transparency: { worse: 'less', limit: 25 },
    dissolvedOxygen: { worse: 'less', limit: 2 },
    nh3n: { worse: 'more', limit: 15 },
  },
  shallow: {
    depth: 25,
    share: 0.4,
    rule: { standard: RURAL, clause: '透明度：水深不足25 cm 时按水深的40%', status: 'unverified' },
  },
  rule: { standard: RURAL, clause: '任一指标超过阈值', status: 'unverified' },
}
