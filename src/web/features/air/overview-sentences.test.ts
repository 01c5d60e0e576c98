import { describe, expect, it } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { overviewSentences } from '#web/features/air/overview-sentences.ts'
import { plainSentence } from '#web/features/air/sentence.ts'
import { airDay, aqiResult, evaluation } from '#web/features/air/testing/wire-samples.ts'
import type { AirOverview } from '#web/features/air/wire.ts'
import { verdict } from '#web/features/verdict/testing/verdict-sample.ts'
import type { Language } from '#web/i18n/language.ts'

const at = (text: string) => instantOf(Date.parse(text))
const eight = at('2024-10-15T08:00:00+08:00')
const seven = at('2024-10-15T07:00:00+08:00')
const station = (name: string, aqi: number | null, start = seven): AirOverview['latest'][number] => ({
  stationId: name,
  name,
  start,
  result: aqiResult({ aqi }),
  values: {},
})
const overview: AirOverview = {
  asOf: eight,
  latest: [station('甲', 41), station('乙', 66), station('丙', 20, at('2024-10-15T05:00:00+08:00'))],
  yesterday: airDay(localDate(2024, 10, 14), { aqi: 68, level: 'good', primaries: ['pm25', 'o3'] }),
  month: null,
  year: evaluation(),
  lastYear: null,
  stations: [],
}

const said = (given: AirOverview, verdicts = [verdict({})], language: Language = 'zh') =>
  overviewSentences(given, verdicts, language).map(plainSentence)

describe('the three sentences of the overview', () => {
  it('say the targets, the year with both denominators, and yesterday with the latest hour', () => {
    expect(said(overview)).toEqual([
      '优良天数比率有望达标，还可失去 9 天。',
      '今年以来（1月1日至10月14日）有效 288 天，优良 274 天，优良天数比率 95.1 %（以有效天数计），以日历天数计 95.1 %，重度及以上污染 0 天。',
      '昨日（10月14日）全县良，AQI 68，首要污染物 PM2.5、O3；10月15日 7:00至8:00 各点位 AQI 41 至 66。',
    ])
  })

  it('say what the rest of the year must average, and what can no longer be attained', () => {
    const pm25 = verdict({
      indicator: 'air.pm25-mean',
      indicatorLabel: { zh: 'PM2.5年均浓度', en: 'PM2.5 annual mean' },
      state: 'atRisk',
      readingUnit: '微克/立方米',
      allowance: null,
      rest: { days: 77, legal: 26, strict: 25.2 },
    })
    const heavy = verdict({
      indicator: 'air.heavy-day-ratio',
      indicatorLabel: { zh: '重污染天数比率', en: 'Heavy-day ratio' },
      state: 'failed',
    })
    const [targets] = said(overview, [heavy, pm25, verdict({})])
    expect(targets).toBe(
      '优良天数比率有望达标，还可失去 9 天；PM2.5年均浓度有风险，余下 77 天须控制在 26 微克/立方米以内；重污染天数比率已无法达标。',
    )
  })

  it('say that nothing is left, and that nothing is known', () => {
    const used = verdict({ allowance: { allowed: 23, used: 23, left: 0, unit: '天', isNotional: true } })
    const bare = { ...overview, year: null, yesterday: null, latest: [station('甲', null)] }
    expect(said(bare, [used])).toEqual(['优良天数比率有望达标，余量已用完。', '昨日没有日报；没有可用的最新小时值。'])
    expect(said(bare, [])).toHaveLength(1)
  })

  it('say why a day has no AQI', () => {
    const [, , today] = said({
      ...overview,
      yesterday: airDay(localDate(2024, 10, 14), {
        aqi: null,
        level: null,
        reason: { kind: 'incomplete', missing: ['o3'] },
      }),
    })
    expect(today).toContain('昨日（10月14日）全县不出 AQI：缺 O3；')
  })

  it('are whole sentences in English', () => {
    expect(said(overview, [verdict({})], 'en')).toEqual([
      'Good-day ratio on track, may still lose 9 days.',
      'This year (1 January 2024 to 14 October 2024) 288 days were valid, 274 days good, good-day ratio 95.1 % (of valid days), of calendar days 95.1 %, 0 days heavily polluted.',
      'Yesterday (14 October 2024) the county had Good, AQI 68, primary pollutant PM2.5, O3; at the stations from 07:00 to 08:00, 15 October 2024 AQI 41 to 66.',
    ])
  })
})
