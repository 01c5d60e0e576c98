import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { ReportedDay } from './evidence.ts'
import { type DailyPm25, airEvidence as evidenceOf, reportedDays } from './testing/air-evidence.ts'
import { type VerdictCase as Case, definitionOf, FROM, verdictOf as judge, TO } from './testing/verdict-case.ts'

const verdictOf = (given: Case) => judge(given, INDICATORS)
const days = (from: LocalDate, to: LocalDate, pm25: DailyPm25): readonly ReportedDay[] =>
  reportedDays({ from, to, pm25, rulesets: AIR_RULESETS_PACK })
const airEvidence = (asOfDay: LocalDate, pm25: DailyPm25, history: readonly ReportedDay[] = []) =>
  evidenceOf({ from: FROM, to: asOfDay, pm25, rulesets: AIR_RULESETS_PACK }, history)

const goodDays = (asOfDay: LocalDate, bad: number, more: Partial<Case> = {}) =>
  verdictOf({
    key: 'air.good-day-ratio',
    comparator: '>=',
    value: 93.5,
    asOfDay,
    evidence: airEvidence(asOfDay, (index) => (index < bad ? 100 : 30)),
    ...more,
  })
const OCTOBER = localDate(2024, 10, 14)

describe('the good-day ratio of a leap year', () => {
  it('is attained with 23 bad days of 366 and missed with 24', () => {
    expect(goodDays(TO, 23).verdict).toMatchObject({
      state: 'attained',
      legal: { text: '93.7' },
      allowance: { left: 0 },
    })
    expect(goodDays(TO, 24).verdict).toMatchObject({
      state: 'failed',
      legal: { text: '93.4' },
      allowance: { left: -1 },
    })
  })

  it('stands over the printed figure with what is left', () => {
    const { verdict, strip } = goodDays(OCTOBER, 17)
    expect(verdict.ruby).toEqual({ zh: '今 94.1 · 余 6 天', en: 'now 94.1 · 6 d left' })
    expect(verdict.allowance).toEqual({ allowed: 23, used: 17, left: 6, isNotional: true, unit: '天' })
    expect(verdict.sentence.zh).toContain(
      '截至2024年10月14日，青石县优良天数比率为94.1%（实测94.097，有效288天，其中优良271天），目标为不低于93.5%。',
    )
    expect(verdict.sentence.zh).toContain('全期允许非优良23天，已有17天，尚余6天。')
    expect(verdict.sentence.en).toContain('271 good of 288 valid days')
    expect(verdict.reasons.map(({ zh }) => zh)).toContain('未到各天均按有效天计算。')
    expect(strip?.length).toBe(366)
    const count = (state: string) => strip?.filter((day) => day.state === state).length
    expect([count('bad'), count('excellent'), count('good'), count('future')]).toEqual([17, 271, 0, 78])
  })

  it('is lost as soon as it can no longer be reached, and settled once nothing can spoil it', () => {
    const lost = goodDays(OCTOBER, 24).verdict
    expect(lost).toMatchObject({ state: 'failed', probability: null, rest: null })
    expect(lost.sentence.zh).toContain('已超1天')
    expect(lost.sentence.zh.endsWith('已无法达标。')).toBe(true)
    expect(goodDays(localDate(2024, 12, 20), 5).verdict.state).toBe('attained')
  })

  it('counts 22 of 350 valid days, an invalid day being neither good nor bad', () => {
    const evidence = airEvidence(TO, (index) => (index < 16 ? null : index < 38 ? 100 : 30))
    const { verdict } = goodDays(TO, 0, { evidence })
    expect(verdict).toMatchObject({ state: 'attained', allowance: { allowed: 22, used: 22, left: 0 } })
  })

  it('is judged by the draws of past years, and by pace where there is nothing to draw from', () => {
    const past = days(localDate(2022, 1, 1), localDate(2023, 12, 31), (index) => (index % 15 === 0 ? 100 : 30))
    const withPast = goodDays(OCTOBER, 12, { evidence: airEvidence(OCTOBER, (index) => (index < 12 ? 100 : 30), past) })
    expect(withPast.verdict.probability?.method.zh).toBe('往年同期自助抽样')
    expect(withPast.verdict.state).toBe('onTrack')
    expect(withPast.trajectory?.band.at(-1)?.day).toBe(TO)
    expect(withPast.trajectory?.required.at(-1)?.value).toBeCloseTo((100 * 343) / 366, 9)
    const january = goodDays(localDate(2024, 1, 31), 5).verdict
    expect(january).toMatchObject({ state: 'atRisk', probability: null })
    expect(january.reasons[0]?.zh).toContain('按序时进度判断：落后')
  })
})

describe('other air targets', () => {
  const pm25 = (own: (index: number) => number | null, more: Partial<Case> = {}) =>
    verdictOf({
      key: 'air.pm25-mean',
      comparator: '<=',
      value: 31,
      evidence: airEvidence(more.asOfDay ?? TO, own),
      ...more,
    })

  it('hold a mean of 31.4 to attain 31 and one of 31.5 to fail, and say when rounding decided', () => {
    expect(pm25(() => 31.4).verdict).toMatchObject({ state: 'attained', legal: { text: '31' }, raw: { text: '31.40' } })
    expect(pm25(() => 31.4).verdict.reasons.map(({ zh }) => zh)).toContain(
      '修约值与实测值判定不同，以修约值为准（GB/T 8170）。',
    )
    expect(pm25(() => 31.5).verdict).toMatchObject({ state: 'failed', legal: { text: '32' } })
    expect(pm25(() => 30.5, { value: 30 }).verdict).toMatchObject({ state: 'attained', legal: { text: '30' } })
  })

  it('take the decimals of a target that has more than the rule', () => {
    expect(pm25(() => 27.24, { value: 27.2 }).verdict).toMatchObject({ state: 'attained', legal: { text: '27.2' } })
    expect(pm25(() => 27.3, { value: 27.2 }).verdict.state).toBe('failed')
  })

  it('ask of the rest what just attains: 33.0 after 182 of 366 days', () => {
    const { verdict } = pm25(() => 33, { asOfDay: localDate(2024, 6, 30) })
    expect(verdict.rest).toEqual({ days: 184, legal: 30.01, strict: 29.02 })
    expect(verdict.ruby.zh).toBe('今 33 · 后段≤30.0')
    expect(verdict.sentence.zh).toContain('其余184天平均须不高于30.01微克/立方米（不修约为29.02）。')
  })

  it('do not judge a closed year of too few days', () => {
    const few = pm25((index) => (index < 60 ? null : 30)).verdict
    expect(few).toMatchObject({ state: 'undetermined', legal: { kind: 'insufficient', have: 306, need: 324 } })
    expect(few.ruby.zh).toBe('数据不足')
  })

  it('do not judge a year under way that can have no 324 valid days any more', () => {
    const from = (first: number) => pm25((index) => (index < first ? null : 30), { asOfDay: OCTOBER }).verdict
    expect(from(42).legal).toMatchObject({ kind: 'value' })
    expect(from(43)).toMatchObject({ state: 'undetermined', legal: { kind: 'insufficient', need: 324 } })
    const oneDay = verdictOf({
      key: 'air.good-day-ratio',
      comparator: '>=',
      value: 93.5,
      asOfDay: OCTOBER,
      evidence: airEvidence(OCTOBER, (index) => (index === 200 ? 30 : null)),
    })
    expect(oneDay.verdict.reasons.map(({ zh }) => zh)).toContain(
      '全期有效天数至多79天，少于年均值所需的324天；比率和天数在此情形下是否有效，文件未定（待核）。',
    )
  })

  it('allow no heavy day for 0.0 %', () => {
    const heavy = (count: number) =>
      verdictOf({
        key: 'air.heavy-day-ratio',
        comparator: '<=',
        value: 0,
        asOfDay: OCTOBER,
        evidence: airEvidence(OCTOBER, (index) => (index < count ? 200 : 30)),
      }).verdict
    expect(heavy(0)).toMatchObject({ allowance: { allowed: 0, used: 0, left: 0 }, legal: { text: '0.0' } })
    expect(heavy(1)).toMatchObject({ state: 'failed', allowance: { left: -1 } })
  })

  it('count days where the target is a number of days', () => {
    const days = (value: number) =>
      verdictOf({
        key: 'air.good-days',
        comparator: '>=',
        value,
        asOfDay: OCTOBER,
        evidence: airEvidence(OCTOBER, (index) => (index < 10 ? 100 : 30)),
      }).verdict
    expect(days(350)).toMatchObject({ legal: { text: '278' }, allowance: { allowed: 16, used: 10, left: 6 } })
    expect(days(357).state).toBe('failed')
    expect(days(278).state).toBe('attained')
  })

  it('know the days a percentile still allows', () => {
    const { verdict } = verdictOf({
      key: 'air.o3-percentile',
      comparator: '<=',
      value: 135,
      asOfDay: OCTOBER,
      evidence: airEvidence(OCTOBER, () => 30),
    })
    expect(verdict).toMatchObject({ legal: { text: '90' }, allowance: { allowed: 36, used: 0, left: 36 } })
  })

  it('reckon a change from its base, and nothing from a base of zero or none', () => {
    const evidence = airEvidence(TO, () => 30)
    const change = (base: number | null) => {
      const definition = definitionOf('air.pm25-mean', INDICATORS)
      const bound = { kind: 'bound', definition, subject: { name: '青石县', stations: [] }, change: 'percent' } as const
      return pm25(() => 30, { value: -3, target: { unit: '%', base: 'last-year' }, evidence, more: { bound, base } })
        .verdict
    }
    expect(change(31)).toMatchObject({ state: 'attained', unit: '%', base: 'last-year', readingUnit: '微克/立方米' })
    expect(change(30.5)).toMatchObject({ state: 'failed' })
    expect(change(31).sentence.zh).toContain('目标为较上年下降3%以上')
    expect(change(0)).toMatchObject({ state: 'undetermined', legal: { kind: 'notApplicable' }, raw: { text: '30.00' } })
    expect(change(null).reasons.map(({ zh }) => zh)).toContain('没有基期数值，无法计算变化幅度。')
  })
})

describe('policies and published figures', () => {
  it('take 力争 for evidence and 左右 with its tolerance, and say so', () => {
    expect(goodDays(TO, 60, { target: { firmness: 'strive' } }).verdict.state).toBe('evidenceOnly')
    const about = goodDays(TO, 30, { target: { approximate: true } }).verdict
    expect(about.state).toBe('undetermined')
    expect(about.reasons.map(({ zh }) => zh).join()).toContain('“左右”')
    expect(goodDays(TO, 60, { target: { approximate: true } }).verdict.state).toBe('failed')
  })

  it('wait for a value set elsewhere and show the reading meanwhile', () => {
    const { verdict } = goodDays(OCTOBER, 17, { value: null })
    expect(verdict).toMatchObject({ state: 'awaiting', legal: { text: '94.1' }, allowance: null })
    expect(verdict.ruby.zh).toBe('今 94.1 · 待下达')
  })

  it('let the published figure decide with ours beside it', () => {
    const published = { value: '93.4', documentNumber: '桂环报〔2025〕1号', note: '站点口径不同' }
    const { verdict } = goodDays(TO, 23, { more: { published } })
    expect(verdict).toMatchObject({ state: 'failed', legal: { text: '93.4' }, published: { ours: '93.7%' } })
  })

  it('have no reading without a valid day', () => {
    const { verdict } = verdictOf({
      key: 'air.good-day-ratio',
      comparator: '>=',
      value: 93.5,
      evidence: airEvidence(TO, () => null),
    })
    expect(verdict).toMatchObject({ state: 'undetermined', legal: { kind: 'missing' }, ruby: { zh: '无数据' } })
  })
})
