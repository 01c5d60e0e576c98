import type { Label } from '#kernel/label/label.ts'

/** 水质查询问题的说法 — a place or a period that cannot be had. */
export const WATER_PROBLEM_MESSAGES = {
  WATER_PLACE_NOT_FOUND: {
    zh: '截至所选时点，本县没有这个断面、水源地或水功能区。请从列表重新选择。',
    en: 'As of the chosen moment the county has no such section, source or zone. Please choose one from the list.',
  },
  WATER_PERIOD_REVERSED: {
    zh: '时段的结束日 {to} 早于开始日 {from}。请对调或改正后重试。',
    en: 'The period ends on {to}, before it begins on {from}. Please exchange or correct the days.',
  },
  WATER_PERIOD_TOO_LONG: {
    zh: '时段太长，最多 {days} 天。请缩短时段后重试。',
    en: 'The period is too long; at most {days} days can be asked for. Please shorten it.',
  },
} as const satisfies Record<string, Label>
