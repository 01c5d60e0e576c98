import type { AqiLevelDefinition } from '#kernel/air/aqi-level.ts'

/**
 * 空气质量级别表 — HJ 633-2012 table 2 and HJ 633-2026 table 1 with appendix A: the same levels and colours; the 2026 text
 * begins at 1. Health advice is shortened from the tables.
 */
export const AQI_LEVEL_DEFINITIONS = [
  {
    level: 'excellent',
    from: 0,
    to: 50,
    ordinal: { zh: '一级', en: 'Grade I' },
    label: { zh: '优', en: 'Excellent' },
    colour: { zh: '绿色', en: 'green' },
    hex: '#00E400',
    health: {
      zh: '空气质量令人满意，基本无空气污染，各类人群可正常活动',
      en: 'Air quality is satisfactory; everybody can be active as usual.',
    },
  },
  {
    level: 'good',
    from: 51,
    to: 100,
    ordinal: { zh: '二级', en: 'Grade II' },
    label: { zh: '良', en: 'Good' },
    colour: { zh: '黄色', en: 'yellow' },
    hex: '#FFFF00',
    health: {
      zh: '空气质量可接受，极少数异常敏感人群应减少户外活动',
      en: 'Acceptable; a very few unusually sensitive people should reduce outdoor activity.',
    },
  },
  {
    level: 'light',
    from: 101,
    to: 150,
    ordinal: { zh: '三级', en: 'Grade III' },
    label: { zh: '轻度污染', en: 'Light pollution' },
    colour: { zh: '橙色', en: 'orange' },
    hex: '#FF7E00',
    health: {
      zh: '敏感人群症状轻度加剧，应减少长时间、高强度的户外锻炼',
      en: 'Symptoms of sensitive groups worsen slightly; they should reduce long or intense outdoor exercise.',
    },
  },
  {
    level: 'moderate',
    from: 151,
    to: 200,
    ordinal: { zh: '四级', en: 'Grade IV' },
    label: { zh: '中度污染', en: 'Moderate pollution' },
    colour: { zh: '红色', en: 'red' },
    hex: '#FF0000',
    health: {
      zh: '敏感人群应避免长时间、高强度的户外锻炼，一般人群适量减少户外运动',
      en: 'Sensitive groups avoid long or intense outdoor exercise; everybody else does somewhat less.',
    },
  },
  {
    level: 'heavy',
    from: 201,
    to: 300,
    ordinal: { zh: '五级', en: 'Grade V' },
    label: { zh: '重度污染', en: 'Heavy pollution' },
    colour: { zh: '紫色', en: 'purple' },
    hex: '#99004C',
    health: {
      zh: '敏感人群应停留在室内，一般人群减少户外运动',
      en: 'Sensitive groups stay indoors; everybody else reduces outdoor exercise.',
    },
  },
  {
    level: 'severe',
    from: 301,
    to: null,
    ordinal: { zh: '六级', en: 'Grade VI' },
    label: { zh: '严重污染', en: 'Severe pollution' },
    colour: { zh: '褐红色', en: 'maroon' },
    hex: '#7E0023',
    health: {
      zh: '敏感人群应停留在室内、避免体力消耗，一般人群避免户外活动',
      en: 'Sensitive groups stay indoors and avoid exertion; everybody else avoids outdoor activity.',
    },
  },
] as const satisfies readonly AqiLevelDefinition[]
