import { dictionary } from '#web/i18n/dictionary.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const sectionsText = dictionary({
  zh: {
    caption: (year: number) => `${year}年断面水质类别`,
    kind: '断面',
    overall: (period: string, count: number) => `${period}，全县 ${count} 个河流断面总体水质`,
    goodShare: '；Ⅰ–Ⅲ类断面比例 ',
    inferiorShare: '，劣Ⅴ类断面比例 ',
    end: '。',
    whatOverall: '河流总体水质',
    whatGood: 'Ⅰ–Ⅲ类断面比例',
    whatInferior: '劣Ⅴ类断面比例',
    shares: '断面达到 5 个，总体水质按类别比例法评价',
    means: '断面少于 5 个，总体水质按各断面浓度均值评价',
    main: (factors: string) => `；主要污染指标为${factors}`,
    lakes: (names: string) => `湖库不计入河流总体：${names}。`,
    lakeOf: (name: string, waterClass: string, status: string) => `${name}${waterClass}（${status}）`,
    allAttain: (period: string, count: number) => `按${period}均值，有目标的 ${count} 个断面（含湖库）全部达到目标。`,
    notAttained: (period: string, count: number, all: number) =>
      `按${period}均值，有目标的 ${all} 个断面（含湖库）中 ${count} 个未达目标：`,
    notAttainedOf: (name: string, waterClass: string, over: string) => `${name}为${waterClass}，${over}`,
    period: (year: number, month: number) =>
      month === 12 ? `${year}年` : month === 1 ? `${year}年1月` : `${year}年1—${month}月`,
    attained: '达标月数',
    byOfficial: (count: string) => `按公布 ${count}`,
    year: '年均值',
    noYear: '全年没有数据',
    legend:
      '● 达标　■ 未达标　虚线框为尚未结束的月份，只列至今结果、不作评价；空虚线格为没有监测数据的月份。标“公布”的是与本平台计算不同的公布类别，以公布为准。',
    coloursNote: '颜色按环办〔2011〕22号：Ⅰ、Ⅱ类蓝，Ⅲ类绿，Ⅳ类黄，Ⅴ类橙，劣Ⅴ类红。',
  },
  en: {
    caption: (year: number) => `Classes of the river sections in ${year}`,
    kind: 'river sections',
    overall: (period: string, count: number) =>
      `${period}: the water of the county’s ${count} river ${count === 1 ? 'section' : 'sections'} as a whole is `,
    goodShare: '; sections of class Ⅰ to Ⅲ ',
    inferiorShare: ', below class Ⅴ ',
    end: '.',
    whatOverall: 'rivers as a whole',
    whatGood: 'share of class Ⅰ to Ⅲ',
    whatInferior: 'share below class Ⅴ',
    shares: 'From five sections on, the whole is judged by the shares of the classes',
    means: 'With fewer than five sections, the whole is judged by the means over the sections',
    main: (factors: string) => `; main pollutants: ${factors}`,
    lakes: (names: string) => `Lakes are not part of the rivers as a whole: ${names}.`,
    lakeOf: (name: string, waterClass: string, status: string) => `${name} ${waterClass} (${status})`,
    allAttain: (period: string, count: number) =>
      `By the means of ${period} all ${count} sections with a target (lakes included) attain it.`,
    notAttained: (period: string, count: number, all: number) =>
      `By the means of ${period} ${count} of ${all} sections with a target (lakes included) do not attain it: `,
    notAttainedOf: (name: string, waterClass: string, over: string) => `${name} is ${waterClass}, ${over}`,
    period: (year: number, month: number) =>
      month === 12 ? String(year) : month === 1 ? `January ${year}` : `January to ${MONTHS[month - 1] ?? ''} ${year}`,
    attained: 'Months attained',
    byOfficial: (count: string) => `officially ${count}`,
    year: 'Mean of the year',
    noYear: 'nothing measured this year',
    legend:
      '● attained, ■ not attained. A dashed outline is the month still running: its result so far is shown and not judged; an empty dashed box is a month without data. “Official” is a published class that differs from the one computed here; the published one holds.',
    coloursNote: 'Colours after 环办〔2011〕22号: class Ⅰ and Ⅱ blue, Ⅲ green, Ⅳ yellow, Ⅴ orange, below Ⅴ red.',
  },
})
