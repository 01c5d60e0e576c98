import type { Label } from '#kernel/label/label.ts'
import type { Comparator, WaterClass } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { decidingDecimals } from './reading.ts'

const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  '微克/立方米': ' µg/m³',
  天: ' d',
  个百分点: ' points',
}

/** 带单位的数 — 94.1%, 30微克/立方米, Ⅱ类. */
export function figureWords(text: string, unit: string): Label {
  if (unit === '类') return { zh: `${text}类`, en: text }
  return { zh: `${text}${unit}`, en: `${text}${ENGLISH_UNITS[unit] ?? ` ${unit}`}` }
}

const COMPARATORS: Readonly<Record<Comparator, Label>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '<=': { zh: '不高于', en: 'at most' },
  '>': { zh: '高于', en: 'above' },
  '<': { zh: '低于', en: 'below' },
  '=': { zh: '等于', en: 'exactly' },
}
const CLASS_COMPARATORS: Readonly<Record<Comparator, (waterClass: WaterClass) => Label>> = {
  '<=': (own) => ({ zh: `达到或好于${own}类`, en: `class ${own} or better` }),
  '<': (own) => ({ zh: `好于${own}类`, en: `better than class ${own}` }),
  '>=': (own) => ({ zh: `不好于${own}类`, en: `class ${own} or worse` }),
  '>': (own) => ({ zh: `劣于${own}类`, en: `worse than class ${own}` }),
  '=': (own) => ({ zh: `为${own}类`, en: `class ${own}` }),
}

/** 要求 — `decimals`: at least so many are printed. */
export interface PrintedDemand {
  readonly comparator: Comparator
  readonly value: number | WaterClass
  readonly unit: string
  readonly decimals: number
}

/** 目标要求 — 不低于93.5%, 达到或好于Ⅱ类. */
export function demandWords({ comparator, value, unit, decimals }: PrintedDemand): Label {
  if (typeof value === 'string') return CLASS_COMPARATORS[comparator](value)
  const figure = figureWords(value.toFixed(decidingDecimals(decimals, value)), unit)
  return { zh: `${COMPARATORS[comparator].zh}${figure.zh}`, en: `${COMPARATORS[comparator].en} ${figure.en}` }
}

/** 变幅要求 — 较上年下降10%以上, 比2020年提高2个百分点以上; the base as the plan names it. */
export function changeWords(value: number, unit: string, base: string): Label {
  const size = figureWords(String(Math.abs(value)), unit)
  const from =
    base === 'last-year' ? { zh: '上年', en: 'last year' } : { zh: /^\d+$/.test(base) ? `${base}年` : base, en: base }
  return {
    zh: `较${from.zh}${value < 0 ? '下降' : '提高'}${size.zh}以上`,
    en: `${size.en} or more ${value < 0 ? 'below' : 'above'} ${from.en}`,
  }
}

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

/** 日期 — 2024年10月14日, 14 October 2024. */
export function dateWords(day: LocalDate): Label {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` }
}

export function joinWords(parts: readonly (Label | null)[], between: Label = { zh: '', en: ' ' }): Label {
  const present = parts.filter((part) => part !== null)
  return { zh: present.map(({ zh }) => zh).join(between.zh), en: present.map(({ en }) => en).join(between.en) }
}
