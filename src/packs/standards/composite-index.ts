import type { CompositeRules } from '#kernel/air/ruleset.ts'

/**
 * 城市环境空气质量排名技术规定 (环办监测〔2018〕19号) — sum of six single indexes. Only the start of the 2014 text was found; the
 * decimals are those that reproduce four published indexes (Guangxi 2021: 2.33, 3.17, 2.08; Naiman 3.14).
 */
export const compositeIndex2018: CompositeRules = {
  singleDecimals: 2,
  decimals: 2,
  rule: { standard: '环办监测〔2018〕19号', clause: '综合指数', status: 'unverified' },
}
