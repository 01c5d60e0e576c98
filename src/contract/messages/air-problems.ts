import type { Label } from '#kernel/label/label.ts'

/** 大气查询问题的说法 — a period, a station or an edition that cannot be had. */
export const AIR_PROBLEM_MESSAGES = {
  AIR_STATION_NOT_FOUND: {
    zh: '截至所选时点，本县没有这个空气点位。请从点位列表重新选择。',
    en: 'As of the chosen moment the county has no such air station. Please choose one from the list.',
  },
  PERIOD_REVERSED: {
    zh: '时段的结束日 {to} 早于开始日 {from}。请对调或改正后重试。',
    en: 'The period ends on {to}, before it begins on {from}. Please exchange or correct the days.',
  },
  PERIOD_TOO_LONG: {
    zh: '时段太长，最多 {days} 天。请缩短时段后重试。',
    en: 'The period is too long; at most {days} days can be asked for. Please shorten it.',
  },
  PERIOD_NOT_BEGUN: {
    zh: '从 {from} 开始的时段还没有一个完整的自然日，无从评价。请选更早的时段或更晚的截至时点。',
    en: 'The period from {from} does not have one complete day yet, so there is nothing to evaluate. Please choose an earlier period or a later moment.',
  },
  NO_EDITION_BEFORE: {
    zh: '{first} 以前没有本系统收录的空气质量标准。请改选时段，或指定一个版本试算。',
    en: 'No air quality standard kept here was in force before {first}. Please change the period, or choose one edition for a trial.',
  },
} as const satisfies Record<string, Label>
