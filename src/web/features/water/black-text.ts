import { dictionary } from '#web/i18n/dictionary.ts'

export const blackText = dictionary({
  zh: {
    kind: '黑臭水体',
    caption: '黑臭水体最近监测',
    history: (year: number) => `${year}年各次监测`,
    lead: (year: number, count: number) => `${year}年登记 ${count} 个黑臭水体，最近一次监测`,
    counts: (none: number, light: number, heavy: number) => `不黑臭 ${none} 个、轻度 ${light} 个、重度 ${heavy} 个`,
    unmeasured: (count: number) => `，没有监测 ${count} 个`,
    relapses: (names: string) => `；疑似返黑返臭：${names}`,
    noRelapse: '；没有返黑返臭迹象',
    end: '。',
    body: '水体',
    at: '监测时间',
    grade: '分级',
    grades: { none: '不黑臭', light: '轻度黑臭', heavy: '重度黑臭' },
    relapse: '返黑返臭',
    relapseMeaning: '连续两次监测回到黑臭区间即标记返黑返臭；这是本平台的提示规则，不是指南条文，以现场核实为准。',
    never: '今年以来没有监测',
    isDeciding: '定级指标',
    note: '按透明度、溶解氧、氧化还原电位、氨氮四项分级，定级的指标加粗。水深不足 25 厘米时透明度按水深的 40% 判。',
  },
  en: {
    kind: 'black-odorous waters',
    caption: 'Last readings of the black-odorous waters',
    history: (year: number) => `Every check in ${year}`,
    lead: (year: number, count: number) =>
      `In ${year} ${count} black-odorous ${count === 1 ? 'water is' : 'waters are'} on record; at the last check `,
    counts: (none: number, light: number, heavy: number) =>
      `${none} not black-odorous, ${light} lightly, ${heavy} heavily`,
    unmeasured: (count: number) => `, ${count} not checked`,
    relapses: (names: string) => `; possibly relapsed: ${names}`,
    noRelapse: '; no sign of a relapse',
    end: '.',
    body: 'Water',
    at: 'Checked',
    grade: 'Grade',
    grades: { none: 'Not black-odorous', light: 'Light', heavy: 'Heavy' },
    relapse: 'Relapsed',
    relapseMeaning:
      'A water back in a black-odorous band at two checks in a row is marked as relapsed; this is a rule of this product, not of the guide: a look on the spot decides.',
    never: 'not checked this year',
    isDeciding: 'decides the grade',
    note: 'Graded by transparency, dissolved oxygen, redox potential and ammonia nitrogen; what decides is bold. In water shallower than 25 cm transparency is judged at 40 % of the depth.',
  },
})
