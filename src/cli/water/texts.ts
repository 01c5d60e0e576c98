import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import type { Label } from '#kernel/label/label.ts'
import type { WaterChange } from '#kernel/water/change-between.ts'
import type { QualityStatus } from '#kernel/water/quality-status.ts'

/** 水质命令的文字 */
const WATER_TEXTS = {
  water: { zh: '按国家标准评价水质', en: 'Judge water by the national standards' },
  classify: {
    zh: '逐行评价断面水质类别（GB 3838-2002，单因子）、主要污染指标和达标情况',
    en: 'Class of every row by GB 3838-2002 (single factor), its main pollutants and whether it attains',
  },
  tli: {
    zh: '逐行计算湖库综合营养状态指数 TLI(Σ) 和营养状态',
    en: 'Trophic state index TLI(Σ) of every row of lake readings, with its grade',
  },
  blackOdour: {
    zh: '判定黑臭水体：逐行、逐点位和整个水体',
    en: 'Grade black-odorous water: every row, every point and the water body',
  },
  basin: {
    zh: '评价河流、流域：各断面类别、类别比例、水质状况和主要污染指标',
    en: 'Evaluate a basin: its sections, the shares of classes, its status and main pollutants',
  },
  lakeCommand: {
    zh: '评价湖库：各点位均值的类别、主要污染指标和营养状态',
    en: 'Evaluate a lake: class, main pollutants and trophic state of the means over its points',
  },
  file: {
    zh: '.csv 文件，第一行是项目名称；- 表示标准输入',
    en: 'a .csv file with the names of the items on top; - for standard input',
  },
  json: { zh: '输出 JSON，每行一个', en: 'write JSON, one a line' },
  lake: { zh: '按湖库的总磷限值评价', en: 'judge by the limits for lakes and reservoirs' },
  target: { zh: '水质目标类别，如 Ⅱ、II 或 2', en: 'the class to attain, such as Ⅱ, II or 2' },
  saturation: {
    zh: '有水温时，溶解氧达到饱和率90%也为Ⅰ类（待核）',
    en: 'dissolved oxygen is also Ⅰ at 90 % saturation where the temperature is given (to be verified)',
  },
  rounded: {
    zh: '先修约后比较（待核），默认按实测值比较',
    en: 'round before comparing (to be verified); values are compared as measured by default',
  },
  rural: { zh: '按农村黑臭水体的指标判定（待核）', en: 'by the indicators for rural waters (to be verified)' },
  before: { zh: '同样格式的以前时段文件，用来说明变化', en: 'a file of an earlier period, to say what has changed' },
  section: { zh: '断面', en: 'Section' },
  time: { zh: '时间', en: 'Time' },
  class: { zh: '类别', en: 'Class' },
  determinedBy: { zh: '决定因子', en: 'Determined by' },
  mainPollutants: { zh: '主要污染指标', en: 'Main pollutants' },
  attains: { zh: '达标', en: 'Attains' },
  overTarget: { zh: '超目标指标', en: 'Over target' },
  note: { zh: '说明', en: 'Note' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  index: { zh: '营养状态指数', en: 'TLI' },
  grade: { zh: '级别', en: 'Grade' },
  deciding: { zh: '判定指标', en: 'Deciding' },
  change: { zh: '变化', en: 'Change' },
  nothingMeasured: { zh: '没有可评价的项目', en: 'nothing that can be judged was measured' },
  cannotRead: { zh: '有读不出的数据，未评价：{issues}', en: 'not judged, because something cannot be read: {issues}' },
  missing: { zh: '缺少{factors}', en: 'missing: {factors}' },
  publishedDiffers: { zh: '公布为{published}', en: 'published as {published}' },
  roundedDiffers: { zh: '先修约则为{class}（待核）', en: '{class} when rounded first (to be verified)' },
  point: { zh: '点位“{name}”：{grade}', en: 'Point “{name}”: {grade}' },
  body: { zh: '整个水体：{grade}', en: 'Water body: {grade}' },
  stretch: { zh: '重度黑臭河段：{from} 至 {to}（待核）', en: 'Heavy stretch: {from} to {to} (to be verified)' },
  basinByShares: {
    zh: '{total} 个断面，Ⅰ～Ⅲ类占 {good}%，劣Ⅴ类占 {inferior}%，水质{status}',
    en: '{total} sections, {good} % of them Ⅰ–Ⅲ and {inferior} % 劣Ⅴ: {status}',
  },
  basinByMeans: {
    zh: '{total} 个断面（不足 5 个，按各断面均值评价）：{class}类，水质{status}',
    en: '{total} sections (fewer than 5, judged by their means): class {class}, {status}',
  },
  basinMain: { zh: '主要污染指标：{factors}', en: 'Main pollutants: {factors}' },
  sectionsOver: { zh: '{factor}（{count} 个断面劣于Ⅲ类）', en: '{factor} ({count} sections worse than Ⅲ)' },
  basinChange: {
    zh: '与以前时段相比{change}（待核）',
    en: 'Compared with the earlier period: {change} (to be verified)',
  },
  basinNone: { zh: '没有可评价的断面。', en: 'There is no section that can be judged.' },
  lakeClass: {
    zh: '{points} 个点位的均值：{class}类（先求均值后评价，待核）',
    en: 'Means over {points} points: class {class} (means first, to be verified)',
  },
  lakeState: { zh: '综合营养状态指数 {index}，{grade}', en: 'Trophic state index {index}: {grade}' },
  lakeNoState: { zh: '缺少{factors}，不评价营养状态', en: 'No trophic state: {factors} missing' },
  moreIssues: { zh: '还有 {count} 处问题没有列出。', en: '{count} more problems are not listed.' },
} as const satisfies Record<string, Label>

export type WaterText = keyof typeof WATER_TEXTS

export function sayWater(
  key: WaterText,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fillSlots(WATER_TEXTS[key][language], params)
}

export const STATUS_NAMES: Readonly<Record<QualityStatus, Label>> = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良好', en: 'good' },
  light: { zh: '轻度污染', en: 'lightly polluted' },
  moderate: { zh: '中度污染', en: 'moderately polluted' },
  heavy: { zh: '重度污染', en: 'heavily polluted' },
}

export const CHANGE_NAMES: Readonly<Record<WaterChange, Label>> = {
  clearlyBetter: { zh: '明显好转', en: 'clearly better' },
  better: { zh: '有所好转', en: 'better' },
  unchanged: { zh: '无明显变化', en: 'no clear change' },
  worse: { zh: '有所下降', en: 'worse' },
  clearlyWorse: { zh: '明显下降', en: 'clearly worse' },
}
