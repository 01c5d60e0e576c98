import type { RuleRef } from '#kernel/result/evaluation.ts'
import { localDate } from '#kernel/time/calendar.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'

const CODE = '环办〔2011〕22号'
const verified = (clause: string): RuleRef => ({ standard: CODE, clause, status: 'verified' })
const unverified = (clause: string): RuleRef => ({ standard: CODE, clause, status: 'unverified' })
const network = (clause: string, status: RuleRef['status']): RuleRef => ({
  standard: '环办监测函〔2020〕82号',
  clause,
  status,
})

/** 地表水环境质量评价办法（试行） — in force since 2011-03-09; bulletins of 2024 still cite it, no replacement was found. */
export const surfaceWaterEvaluation2011: SurfaceWaterEvaluation = {
  code: CODE,
  validFrom: localDate(2011, 3, 9),
  validTo: null,
  sectionClass: verified('断面水质评价：单因子评价法，21项'),
  mainPollutants: {
    count: 3,
    first: ['cyanide', 'mercury', 'cadmium', 'chromium6', 'lead', 'arsenic'],
    rule: unverified('断面主要污染指标的确定'),
  },
  basin: {
    minimumSections: 5,
    excellentGoodShare: 90,
    goodGoodShare: 75,
    moderateInferiorShare: 20,
    heavyInferiorShare: 40,
    mainPollutants: unverified('河流、流域主要污染指标：断面超标率'),
    rule: verified('河流、流域（水系）水质评价'),
  },
  lake: unverified('湖泊、水库水质评价：先求各点位均值'),
  change: {
    some: 10,
    clear: 20,
    sections: unverified('断面水质变化：水质状况等级'),
    shares: unverified('流域水质变化：组合类别比例法'),
  },
  statistics: {
    automaticFirst: ['ph', 'dissolvedOxygen', 'codMn', 'nh3n', 'tp', 'tn'],
    automaticRule: network('第一条 自动监测数据优先', 'verified'),
    belowDetection: network('第七条 低于检出限按检出限一半', 'verified'),
    monthRule: verified('数据统计：月内多次监测取算术平均'),
    phMean: network('pH 均值按氢离子浓度', 'unverified'),
    quarterMinimum: 2,
    yearMinimum: 12,
    yearMinimumWhenFrozenOrDry: 8,
    periodRule: unverified('数据统计：季度、年度'),
  },
}
