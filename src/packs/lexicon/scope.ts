import type { ScopeLexicon } from '#kernel/plan-parser/structure-lexicon.ts'

/** 范围词 — lowest level first; a plan's own level is the first whose ending closes the name of its place. */
export const scopeWords = {
  levels: [
    { placeEndings: ['镇', '乡', '街道'], words: ['全镇', '全乡'] },
    { placeEndings: ['自治县', '县', '自治旗', '旗', '区'], words: ['全县', '全旗'] },
    { placeEndings: ['市', '自治州', '州', '盟'], words: ['全市', '全州', '全盟'] },
    { placeEndings: ['省', '自治区'], words: ['全省', '全区', '全自治区'] },
  ],
  nameEndings: [
    '大会',
    '会议',
    '工作会',
    '座谈会',
    '推进会',
    '动员会',
    '电视电话会',
    '行动计划',
    '总体规划',
    '平台',
    '系统',
  ],
} as const satisfies ScopeLexicon
