import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import type { Label } from '#kernel/label/label.ts'

/** 空气评价命令的文字 */
const EVALUATION_TEXTS = {
  evaluate: {
    zh: '评价一段时间的空气质量：各点位和区域的优良天数、各项目统计量、达标情况和综合指数',
    en: 'Evaluate the air over a period: good days, statistics, attainment and index of each station and area',
  },
  rank: {
    zh: '按环境空气质量综合指数排名（并列同名次），有上年同期数据时给出变化率',
    en: 'Rank by composite index (equal ones share a place), with the change where last year is in the files',
  },
  files: {
    zh: '国家站小时发布表格式的 .csv 文件，可给多个；- 表示标准输入',
    en: 'hourly .csv files in the form of the national feed; - for standard input',
  },
  from: { zh: '第一天，如 2024-01-01', en: 'first day, such as 2024-01-01' },
  to: { zh: '最后一天（含），如 2024-12-31', en: 'last day (included), such as 2024-12-31' },
  edition: {
    zh: '评价版本：byDay 按数据日期（默认），或全部按一个版本：{keys}',
    en: 'edition: byDay by the date of the data (default), or one edition for all: {keys}',
  },
  denominator: {
    zh: '优良率的分母：valid 有效天数（默认）或 calendar 日历天数',
    en: 'denominator of the good-day ratio: valid days (default) or calendar days',
  },
  labels: {
    zh: '时标约定：ending 12:00 表示 11–12 时（国家站发布表，默认），starting 表示 12–13 时',
    en: 'hour labels: ending, 12:00 names 11–12 (the national feed, default), or starting, 12–13',
  },
  warn: {
    zh: '用实测值核对重污染天气预警条件：按自然日，也按截至某一整点的连续24小时',
    en: 'Hold measured hours against the warning triggers: by natural days and by 24 hours up to a full hour',
  },
  at: {
    zh: '截至的整点（北京时间），如 2026-01-10T08',
    en: 'the full hour it ends at (Beijing time), such as 2026-01-10T08',
  },
  generation: { zh: '预警规则', en: 'Triggers' },
  basis: { zh: '口径', en: 'By' },
  naturalDays: { zh: '自然日', en: 'natural days' },
  consecutive24h: { zh: '连续24小时', en: '24 consecutive hours' },
  blue: { zh: '蓝色', en: 'Blue' },
  yellow: { zh: '黄色', en: 'Yellow' },
  orange: { zh: '橙色', en: 'Orange' },
  red: { zh: '红色', en: 'Red' },
  met: { zh: '达到', en: 'met' },
  notMet: { zh: '未达到', en: 'not met' },
  undetermined: { zh: '无法判定', en: 'cannot be told' },
  unverified: { zh: '（待核）', en: ' (not verified)' },
  warnNote: {
    zh: '日期表示从该日起达到条件。预警由有权机关按预测发布，本结果只说明实测情况。',
    en: 'A date says since when the condition is met. Warnings are issued on forecasts by the competent authority; this only tells what was measured.',
  },
  by: { zh: '排名对象：area 区域（默认）或 station 点位', en: 'what is ranked: area (default) or station' },
  json: { zh: '输出 JSON，每行一个', en: 'write JSON, one a line' },
  area: { zh: '区域', en: 'Area' },
  station: { zh: '点位', en: 'Station' },
  validDays: { zh: '有效天数', en: 'Valid days' },
  goodDays: { zh: '优良天数', en: 'Good days' },
  goodRatio: { zh: '优良率%', en: 'Good %' },
  heavyDays: { zh: '重污染天数', en: 'Heavy days' },
  index: { zh: '综合指数', en: 'Index' },
  attains: { zh: '达标', en: 'Attains' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '数据不足', en: 'not enough data' },
  whole: { zh: '（全区域）', en: '(whole area)' },
  unnamed: { zh: '未注明区域', en: 'area not named' },
  place: { zh: '名次', en: 'Place' },
  largest: { zh: '分担最大的项目', en: 'Largest share' },
  change: { zh: '较上年同期%', en: 'Against last year %' },
  goodChange: { zh: '优良率较上年同期（百分点）', en: 'Good days against last year (points)' },
  level: { zh: '持平', en: 'unchanged' },
  notes: {
    zh: '版本 {edition}；优良率的分母为{denominator}；均值 µg/m³（CO 为 mg/m³ 第95百分位，O₃ 为日最大8小时第90百分位）；综合指数的修约和点位比例要求待核。',
    en: 'Edition {edition}; ratio of {denominator}; means in µg/m³ (CO: 95th percentile in mg/m³, O₃: 90th of the daily maximum 8 h); the rounding of the index and the share of stations are not verified.',
  },
  ofValid: { zh: '有效天数', en: 'valid days' },
  ofCalendar: { zh: '日历天数', en: 'calendar days' },
  NO_HOURS_IN_PERIOD: {
    zh: '文件中没有 {from} 至 {to} 的小时值。请核对起止日期和时标约定。',
    en: 'The files hold no hours of {from} to {to}. Check the dates and the hour labels.',
  },
  NO_EDITION: {
    zh: '{from} 早于 GB 3095-2012 发布，没有可用的评价版本。请把起始日期改为 {first} 或以后，或用 --edition 指定版本。',
    en: '{from} is before GB 3095-2012 was issued: no edition applies. Begin on {first} or later, or name one with --edition.',
  },
  HOUR_TWICE: {
    zh: '{count} 个小时值在不同文件中不一致（首个：{station}，{hour}），已取先给出的文件的值。请核对文件。',
    en: '{count} hourly values differ between files (the first: {station}, {hour}); the file named first was taken. Check the files.',
  },
  BAD_ROWS: {
    zh: '{count} 行有错误，没有参与评价。请改正后重新评价：',
    en: '{count} rows are wrong and took no part. Correct them and evaluate again:',
  },
  further: { zh: '……另有 {count} 处，见 --json 的 issues', en: '… {count} more: see issues with --json' },
} as const satisfies Record<string, Label>

export type EvaluationText = keyof typeof EVALUATION_TEXTS

/** 说 — a text of the evaluation commands, with its slots filled. */
export function sayEvaluation(
  key: EvaluationText,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fillSlots(EVALUATION_TEXTS[key][language], params)
}
