import type { AqiRun, WarningGeneration } from '#kernel/air/warning.ts'
import { localDate } from '#kernel/time/calendar.ts'

const over = (aqi: number, days: number): AqiRun => ({ threshold: { kind: 'over', aqi }, days })

const UNREAD = {
  zh: '日AQI>100 持续若干天（天数未能读到）',
  en: 'daily AQI > 100 for a number of days that could not be read',
}

/**
 * 预警条件各代 — generations overlap: a county's own plan may still run on the triggers of the plan it was made under. A
 * generation whose numbers could not be read stands here with unknown conditions rather than with guessed ones. A date known only to its year stands as the year's first day.
 */
export const WARNING_GENERATIONS: readonly WarningGeneration[] = [
  {
    key: 'national-2017',
    title: { zh: '国家 2017 年分级（四级）', en: 'National levels of 2017 (four)' },
    rule: { standard: '2017 年统一预警分级（文号未能核实）', clause: '预警分级', status: 'unverified' },
    validFrom: localDate(2017, 1, 1),
    validTo: localDate(2017, 12, 31),
    levels: [
      {
        level: 'blue',
        condition: { zh: '日AQI>200', en: 'daily AQI > 200' },
        when: [over(200, 1)],
      },
      {
        level: 'yellow',
        condition: { zh: '日AQI>200 持续48小时', en: 'daily AQI > 200 for 48 h' },
        when: [over(200, 2)],
      },
      {
        level: 'orange',
        condition: { zh: '日AQI>200 持续72小时，且出现日AQI>300', en: 'daily AQI > 200 for 72 h with a day > 300' },
        when: [{ ...over(200, 3), including: over(300, 1) }],
      },
      {
        level: 'red',
        condition: {
          zh: '日AQI>200 持续96小时且日AQI>300 持续48小时，或AQI达到500',
          en: 'daily AQI > 200 for 96 h with > 300 for 48 h, or AQI reaching 500',
        },
        when: [
          { ...over(200, 4), including: over(300, 2) },
          { threshold: { kind: 'reaching', aqi: 500 }, days: 1 },
        ],
      },
    ],
  },
  {
    key: 'national-2018',
    title: { zh: '国家 2018 年统一分级', en: 'National levels unified in 2018' },
    rule: { standard: '环办大气函〔2018〕875号', clause: '预警分级标准', status: 'verified' },
    validFrom: localDate(2018, 1, 1),
    validTo: localDate(2024, 1, 22),
    levels: [
      {
        level: 'yellow',
        condition: { zh: '日AQI>200 持续48小时及以上', en: 'daily AQI > 200 for 48 h or more' },
        when: [over(200, 2)],
      },
      {
        level: 'orange',
        condition: { zh: '日AQI>200 持续72小时及以上', en: 'daily AQI > 200 for 72 h or more' },
        when: [over(200, 3)],
      },
      {
        level: 'red',
        condition: {
          zh: '日AQI>200 持续96小时及以上且日AQI>300 持续48小时及以上，或AQI达到500',
          en: 'daily AQI > 200 for 96 h or more with > 300 for 48 h or more, or AQI reaching 500',
        },
        when: [
          { ...over(200, 4), including: over(300, 2) },
          { threshold: { kind: 'reaching', aqi: 500 }, days: 1 },
        ],
      },
    ],
  },
  {
    key: 'national-2024',
    title: { zh: '国家 2024 年分级', en: 'National levels of 2024' },
    rule: { standard: '环大气〔2024〕6号', clause: '预警分级标准', status: 'verified' },
    validFrom: localDate(2024, 1, 23),
    validTo: null,
    levels: [
      {
        level: 'yellow',
        condition: { zh: '日AQI>200，或日AQI>150 持续48小时及以上', en: 'daily AQI > 200, or > 150 for 48 h or more' },
        when: [over(200, 1), over(150, 2)],
      },
      {
        level: 'orange',
        condition: {
          zh: '日AQI>200 持续48小时，或日AQI>150 持续72小时及以上',
          en: 'daily AQI > 200 for 48 h, or > 150 for 72 h or more',
        },
        when: [over(200, 2), over(150, 3)],
      },
      {
        level: 'red',
        condition: {
          zh: '日AQI>200 持续72小时且日AQI>300 持续24小时及以上',
          en: 'daily AQI > 200 for 72 h with > 300 for 24 h or more',
        },
        when: [{ ...over(200, 3), including: over(300, 1) }],
      },
    ],
  },
  {
    key: 'guangxi-2019',
    title: { zh: '广西 2019 年污染天气应急预案', en: 'Guangxi polluted-weather plan of 2019' },
    rule: { standard: '广西壮族自治区污染天气应急预案（2019年）', clause: '预警分级', status: 'unverified' },
    validFrom: localDate(2019, 1, 1),
    validTo: localDate(2024, 10, 8),
    levels: [
      { level: 'yellow', condition: UNREAD, when: null },
      { level: 'orange', condition: UNREAD, when: null },
      { level: 'red', condition: UNREAD, when: null },
    ],
  },
  {
    key: 'guangxi-2024',
    title: { zh: '广西 2024 年重污染天气应急预案', en: 'Guangxi heavy-pollution plan of 2024' },
    rule: { standard: '桂政办函〔2024〕25号', clause: '预警分级', status: 'unverified' },
    validFrom: localDate(2024, 10, 9),
    validTo: null,
    levels: [
      {
        level: 'yellow',
        condition: { zh: '条款未能读到；据称沿用环大气〔2024〕6号', en: 'not read; said to follow 环大气〔2024〕6号' },
        when: null,
      },
      {
        level: 'orange',
        condition: { zh: '条款未能读到；据称沿用环大气〔2024〕6号', en: 'not read; said to follow 环大气〔2024〕6号' },
        when: null,
      },
      {
        level: 'red',
        condition: { zh: '条款未能读到；据称沿用环大气〔2024〕6号', en: 'not read; said to follow 环大气〔2024〕6号' },
        when: null,
      },
    ],
  },
  {
    key: 'county-2023',
    title: { zh: '县级污染天气应急预案（2023年修订）', en: "County's polluted-weather plan (revised 2023)" },
    rule: { standard: '县级污染天气应急预案（2023年修订）', clause: '预警分级', status: 'unverified' },
    validFrom: localDate(2023, 11, 27),
    validTo: null,
    levels: [
      { level: 'yellow', condition: UNREAD, when: null },
      { level: 'orange', condition: UNREAD, when: null },
      { level: 'red', condition: UNREAD, when: null },
    ],
  },
]
