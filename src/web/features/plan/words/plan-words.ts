import { dictionary } from '#web/i18n/dictionary.ts'

/** The plan's own vocabulary in both languages: roles, kinds of clauses, deadlines, targets and figures. */
export const planWords = dictionary({
  zh: {
    role: { lead: '牵头单位', supporting: '配合单位', responsible: '责任单位' },
    clause: { hard: '硬性条款', soft: '鼓励性条款', heading: '标题句', responsibility: '责任括注' },
    domain: { air: '大气', water: '水', other: '其他' },
    firmness: { must: '必须达到', strive: '力争' },
    figure: {
      threshold: '界限',
      reference: '引用',
      frequency: '频次',
      retention: '保存期限',
      coverage: '覆盖范围',
    },
    comparator: { '>=': '≥', '<=': '≤', '=': '=', '>': '＞', '<': '＜' },
    comparatorInWords: { '>=': '不低于', '<=': '不高于', '=': '等于', '>': '高于', '<': '低于' },
    annex: { 'river-section': '断面', 'water-source': '饮用水水源' },
    awaiting: '待下达',
    target: '目标',
    strive: '力争',
    about: (figure: string) => `${figure} 左右`,
    comparedWith: (base: string) => (base === 'last-year' ? '较上年' : `比${base}年`),
    unit: (unit: string) => (unit === '百分点' ? '个百分点' : unit),
    listJoin: '、',
    sentenceJoin: '；',
  },
  en: {
    role: { lead: 'Lead', supporting: 'Supporting', responsible: 'Responsible' },
    clause: {
      hard: 'Binding clause',
      soft: 'Encouraging clause',
      heading: 'Heading sentence',
      responsibility: 'Units',
    },
    domain: { air: 'Air', water: 'Water', other: 'Other' },
    firmness: { must: 'must be reached', strive: 'to strive for' },
    figure: {
      threshold: 'Threshold',
      reference: 'Reference',
      frequency: 'Frequency',
      retention: 'Retention',
      coverage: 'Coverage',
    },
    comparator: { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' },
    comparatorInWords: { '>=': 'at least', '<=': 'at most', '=': 'exactly', '>': 'more than', '<': 'less than' },
    annex: { 'river-section': 'River section', 'water-source': 'Drinking-water source' },
    awaiting: 'not yet set',
    target: 'target',
    strive: 'strive for',
    about: (figure: string) => `about ${figure}`,
    comparedWith: (base: string) => (base === 'last-year' ? 'on last year' : `on ${base}`),
    unit: (unit: string) => (unit === '百分点' ? 'pp' : unit === '类' ? 'class' : unit),
    listJoin: ', ',
    sentenceJoin: '; ',
  },
})

export type PlanWords = (typeof planWords)['zh']
