import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import type { Label } from '#kernel/label/label.ts'

const TEXTS = {
  aqi: {
    zh: '由国家站发布格式的 CSV 计算每一行的 AQI、首要污染物和级别，按数据日期取 HJ 633 版本',
    en: 'AQI, primary pollutants and level of every row of a CSV in the national feed’s form, by the HJ 633 edition of its date',
  },
  file: {
    zh: 'CSV 文件，表头用 timepoint、stationcode、pm10、pm2_5、o3、o3_8h、no2、so2、co；- 表示标准输入',
    en: 'a CSV with the heads timepoint, stationcode, pm10, pm2_5, o3, o3_8h, no2, so2, co; - for standard input',
  },
  edition: {
    zh: 'auto（默认，按数据日期取版本）或指定一个版本',
    en: 'auto (the default: in force on the date of each row) or one edition for all',
  },
  mode: {
    zh: 'hourly（默认，小时值，时标为时段的结束）或 daily（日均值，o3_8h 为日最大 8 小时平均，o3 为日最大 1 小时）',
    en: 'hourly (the default; labels name the end of the hour) or daily (day means, o3_8h the daily maximum 8 h mean, o3 the maximum hour)',
  },
  json: { zh: '每行输出一个 JSON', en: 'write one JSON object a line' },
  time: { zh: '时间', en: 'Time' },
  station: { zh: '站点', en: 'Station' },
  level: { zh: '级别', en: 'Level' },
  primary: { zh: '首要污染物', en: 'Primary' },
  editionHead: { zh: '版本', en: 'Edition' },
  reason: { zh: '说明', en: 'Remark' },
  incomplete: {
    zh: '缺 {factors}，其余分指数不超过 {above}，不发布 AQI（{rule}）',
    en: '{factors} missing and no other index above {above}: no AQI is published ({rule})',
  },
  byPractice: {
    zh: '仅缺 {factors}，全国实时发布对此多照常公布；严格按文字（--rule text）不发布',
    en: 'only {factors} missing: the national publication mostly prints an AQI all the same; to the letter (--rule text) there is none',
  },
  rule: {
    zh: 'cnemc（默认，按全国实时发布的做法：颗粒物用 1 小时值，仅缺 PM10 时照常给出）或 text（严格按 HJ 633 文字）；仅用于 hourly',
    en: 'cnemc (the default, as the national publication does: particulates by the hour, an AQI although PM10 alone is missing) or text (HJ 633 to the letter); hourly only',
  },
  noData: { zh: '没有可用的浓度', en: 'no usable concentration' },
  noEdition: { zh: '时间读不出或没有适用的版本', en: 'the time is unreadable, or no edition applies' },
  more: { zh: '另有 {count} 处同类问题未列出。', en: '{count} further issues are not listed.' },
} as const satisfies Record<string, Label>

export type AqiTextKey = keyof typeof TEXTS

export function aqiText(
  key: AqiTextKey,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fillSlots(TEXTS[key][language], params)
}
