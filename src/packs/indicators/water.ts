import type { IndicatorDefinition } from '#kernel/indicator/indicator.ts'

/** A year is the mean of its twelve months; from memory of 环办〔2011〕22号, not read to the word. */
const YEAR_CLASS_RULE = {
  standard: '环办〔2011〕22号',
  clause: '年度评价（12个月算术平均值，单因子）',
  status: 'unverified',
} as const
const CLASS_UNITS = ['类', '类标准', '类水质', ''] as const
const PERCENT_UNITS = ['%', '％', '百分比'] as const

/** 水环境指标 — what stands before the name is a place or a set of places. */
export const waterIndicators = [
  {
    key: 'water.section-class',
    label: { zh: '断面水质类别', en: 'water class of the section' },
    names: ['断面水质类别', '断面水质', '断面年均水质类别', '断面年均水质', '断面水质年均值', '河段水质类别'],
    unit: '类',
    units: CLASS_UNITS,
    decimals: 0,
    better: 'lower',
    rule: YEAR_CLASS_RULE,
    figure: { kind: 'worstClass' },
    subject: 'riverSection',
  },
  {
    key: 'water.source-class',
    label: { zh: '饮用水水源水质类别', en: 'water class of the drinking-water source' },
    names: [
      '饮用水水源水质类别',
      '饮用水水源地水质类别',
      '饮用水源水质类别',
      '饮用水源地水质类别',
      '水源地水质类别',
      '饮用水水源水质',
      '水源水质类别',
    ],
    unit: '类',
    units: CLASS_UNITS,
    decimals: 0,
    better: 'lower',
    rule: YEAR_CLASS_RULE,
    figure: { kind: 'worstClass' },
    subject: 'waterSource',
  },
  {
    key: 'water.sections-attain',
    label: { zh: '考核断面水质达标率', en: 'share of assessed sections that attain' },
    names: ['断面水质达标率', '断面达标率', '断面水质达标比例', '地表水水质达标率', '考核断面水质'],
    unit: '%',
    units: PERCENT_UNITS,
    decimals: 1,
    better: 'higher',
    rule: YEAR_CLASS_RULE,
    figure: { kind: 'attainedShare' },
    subject: 'riverSection',
  },
  {
    key: 'water.function-zone-ratio',
    label: { zh: '水功能区水质达标率', en: 'share of function zones that attain' },
    names: ['水功能区水质达标率', '水功能区达标率', '水功能区水质达标比例', '水功能区达标比例'],
    unit: '%',
    units: PERCENT_UNITS,
    decimals: 1,
    better: 'higher',
    rule: { standard: '水功能区水质达标评价', clause: '年均值法', status: 'unverified' },
    figure: { kind: 'attainedShare' },
    subject: 'functionZone',
  },
] as const satisfies readonly IndicatorDefinition[]
