import { describe, expect, it } from 'vitest'
import type { ParsedTarget } from '#kernel/plan/model.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { BURNING_ITEM, GOAL_ITEM, PATROL_ITEM, SEWER_ITEM } from '#web/features/plan/testing/small-plan.ts'
import { clockText, itemClockWords } from '#web/features/plan/words/clock-words.ts'
import { itemClock } from '#web/features/plan/words/item-clock.ts'
import { annexMargin, marginOf } from '#web/features/plan/words/margin-of.ts'
import { marginText } from '#web/features/plan/words/margin-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { figureWords, targetNote, targetParts } from '#web/features/plan/words/target-words.ts'

const target = (given: Partial<ParsedTarget>): ParsedTarget => ({
  clause: 'A-1.1',
  indicator: '比率',
  comparator: '>=',
  value: 93.5,
  unit: '%',
  firmness: 'must',
  approximate: false,
  external: false,
  text: '不低于93.5%',
  ...given,
})

const note = (given: Partial<ParsedTarget>): string => targetNote(target(given), planWords.zh)

describe('the note over a figure', () => {
  it('says the target, or that it is only striven for', () => {
    expect(note({})).toBe('目标 ≥ 93.5')
    expect(note({ firmness: 'strive', value: 95, text: '力争达到95%' })).toBe('力争 ≥ 95')
  })

  it('keeps the digits as printed', () => {
    expect(note({ comparator: '<=', value: 0, text: '0.0%' })).toBe('目标 ≤ 0.0')
  })

  it('says against what a change is measured, with its sign', () => {
    expect(note({ comparator: '<=', value: -10, base: 'last-year', text: '较上年下降10%' })).toBe('较上年 ≤ −10')
    expect(note({ value: 15.5, base: '2020', approximate: true, text: '比2020年增加15.5%左右' })).toBe(
      '比2020年 ≥ +15.5 左右',
    )
  })

  it('is 待下达 where the value is set elsewhere: never 0, never blank', () => {
    expect(note({ value: null, external: true, text: '达到上级目标要求' })).toBe('待下达')
    expect(targetParts(target({ value: null }), planWords.zh).figure).toBeNull()
  })

  it('names a water class without a comparator', () => {
    expect(note({ value: 'Ⅱ', comparator: '<=', unit: '类', text: 'Ⅱ类标准' })).toBe('目标 Ⅱ')
  })
})

describe('a figure that is no target', () => {
  it('is told with its comparator and unit, or in its own words', () => {
    const threshold = {
      clause: 'x',
      text: '30万千瓦以下',
      kind: 'threshold',
      comparator: '<',
      value: 30,
      unit: '万千瓦',
    } as const
    expect(figureWords(threshold, planWords.zh)).toBe('＜ 30 万千瓦')
    expect(figureWords({ clause: 'x', text: '每月1次', kind: 'frequency' }, planWords.zh)).toBe('每月1次')
  })
})

describe('the clock of an item', () => {
  const words = (item: typeof GOAL_ITEM, asOf: ReturnType<typeof localDate>): string =>
    itemClockWords(itemClock(item, asOf, 2024), clockText.zh)

  it('counts to the printed deadline', () => {
    expect(words(SEWER_ITEM, localDate(2024, 10, 15))).toBe('剩 77 天')
    expect(words(SEWER_ITEM, localDate(2024, 12, 31))).toBe('今日到期')
    expect(words(SEWER_ITEM, localDate(2025, 1, 2))).toBe('时限已过 2 天')
  })

  it('runs all year, until the year is over', () => {
    expect(words(PATROL_ITEM, localDate(2024, 10, 15))).toBe('全年')
    expect(words(PATROL_ITEM, localDate(2025, 1, 1))).toBe('年度已结束')
  })

  it('counts to the day its targets are due when no deadline is printed', () => {
    expect(words(GOAL_ITEM, localDate(2024, 10, 15))).toBe('剩 77 天')
  })

  it('says that nothing is printed rather than inventing a date', () => {
    expect(words(BURNING_ITEM, localDate(2024, 10, 15))).toBe('全年（文中未载）')
  })

  it('shows the most urgent of several deadlines', () => {
    const [due] = SEWER_ITEM.deadlines
    if (due?.kind !== 'date') throw new TypeError('no date')
    const item = {
      ...SEWER_ITEM,
      deadlines: [
        { ...due, date: localDate(2024, 5, 31), pastAtIssue: true },
        { ...due, date: localDate(2028, 12, 31) },
        { ...due, date: localDate(2024, 11, 30) },
      ],
    }
    expect(words(item, localDate(2024, 10, 15))).toBe('剩 46 天')
    expect(words(item, localDate(2024, 12, 10))).toBe('时限已过 10 天')
  })
})

describe('the margin of an item', () => {
  const setting = {
    asOf: localDate(2024, 10, 15),
    year: 2024,
    lens: null,
    words: planWords.zh,
    clockText: clockText.zh,
    text: marginText.zh,
    light: [],
  }

  it('names the lead and how many there are', () => {
    expect(marginOf(BURNING_ITEM, setting).duty).toMatchObject({
      role: 'lead',
      who: '农业农村局',
      others: '等2家',
      evidence: '尚无佐证',
    })
  })

  it('names whoever answers where nobody leads, and says when nobody is named', () => {
    expect(marginOf(SEWER_ITEM, setting).duty).toMatchObject({ role: 'responsible', who: '农业农村局', others: null })
    expect(marginOf(GOAL_ITEM, setting).duty).toMatchObject({ role: null, who: '未列单位' })
  })

  it('shows the chosen unit in its own role under the lens', () => {
    const lens = { unit: '各乡镇', role: 'responsible' } as const
    expect(marginOf(BURNING_ITEM, { ...setting, lens }).duty).toMatchObject({
      role: 'responsible',
      who: '各乡镇',
      others: null,
    })
  })

  it('says aloud how the targets stand', () => {
    const light = [{ state: 'atRisk', count: 1 }] as const
    expect(marginOf(GOAL_ITEM, { ...setting, light }).spoken).toMatch(/；有风险 1 个目标$/)
  })

  it('stands beside an annexed object only where something is judged', () => {
    const annex = {
      id: 'W-A2',
      kind: 'river-section',
      name: '青溪大桥',
      lon: null,
      lat: null,
      lonLatText: '',
      targetClass: 'Ⅱ',
      classText: 'Ⅱ类',
      source: { start: 0, end: 0 },
    } as const
    const light = [{ state: 'attained', count: 1 }] as const
    expect(annexMargin(annex, { ...setting, light })).toMatchObject({ duty: null, heading: 'W-A2 青溪大桥' })
    expect(annexMargin(annex, setting)).toBeNull()
  })
})
