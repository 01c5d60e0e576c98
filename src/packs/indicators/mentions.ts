import type { MentionDefinition } from '#kernel/indicator/mention.ts'

/** 提及指标 — what plans name as work to be done and this product computes from readings. */
export const MENTIONS: readonly MentionDefinition[] = [
  {
    key: 'water.flood-intensity',
    label: { zh: '汛期污染强度', en: 'flood-season intensity' },
    words: ['汛期污染强度'],
  },
  {
    key: 'water.source-attainment',
    label: { zh: '饮用水水源达标', en: 'drinking-water sources attaining' },
    words: ['饮用水水源地水质达标率', '饮用水水源和供水厂出水水质状况', '饮用水水源水质状况', '饮用水水源地水质'],
  },
]
