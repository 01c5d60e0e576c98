import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import { stripLine, stripWeeks } from '#web/features/verdict/strip-view.ts'
import {
  chance,
  noReading,
  paceNote,
  publishedNote,
  restNote,
  targetNote,
  targetNotes,
} from '#web/features/verdict/target-notes.ts'
import { verdict } from '#web/features/verdict/testing/verdict-sample.ts'

describe('the notes under a target’s figure', () => {
  it('say the measured reading where it differs, the allowance and the named probability', () => {
    expect(targetNotes(verdict({}), 'zh')).toEqual([
      '实测值 95.1388',
      '可用 23 天，已用 14 天，还剩 9 天',
      '年底达标概率 86 %（同季自助抽样，2,000 次）',
    ])
  })

  it('say what the rest must average, by which reading', () => {
    const mean = verdict({
      comparator: '<=',
      readingUnit: '微克/立方米',
      allowance: null,
      probability: null,
      raw: { kind: 'value', value: 95.1, text: '95.1' },
      rest: { days: 77, legal: 26.1, strict: 25.4 },
    })
    expect(targetNotes(mean, 'zh')).toEqual(['余下 77 天，按修约值判定，须不高于 26.1 微克/立方米'])
    expect(targetNotes(mean, 'en')).toEqual(['The remaining 77 days, as rounded, must be at most 26.1 µg/m³'])
  })

  it('never promise certainty, nor a percent that is not reached', () => {
    expect([0, 0.004, 0.415, 0.799, 0.999, 1].map(chance)).toEqual([
      '< 1 %',
      '< 1 %',
      '41 %',
      '79 %',
      '≥ 99 %',
      '≥ 99 %',
    ])
  })

  it('say why there is no figure', () => {
    const rule = { standard: 'HJ 663-2013', clause: '5.3', status: 'verified' } as const
    expect(noReading({ kind: 'insufficient', have: 20, need: 27, rule }, 'zh')).toBe('数据不足：有效 20，需要 27')
  })
})

describe('what decides', () => {
  it('says what the rest must be, and the stricter reading where it differs', () => {
    const mean = verdict({
      comparator: '<=',
      readingUnit: '微克/立方米',
      rest: { days: 77, legal: 26.6, strict: 26.1 },
    })
    expect(restNote(mean, 'zh')).toBe('余下 77 天须不高于 26.6 微克/立方米（按实测值计 26.1 微克/立方米）')
    const same = verdict({ rest: { days: 78, legal: 88.47, strict: 88.47 } })
    expect(restNote(same, 'zh')).toBe('余下 78 天须不低于 88.47 %')
    expect(restNote(verdict({}), 'zh')).toBeNull()
  })

  it('writes the target with the decimals of the reading it is held against, a class alone, a change with its base', () => {
    const heavy = verdict({ comparator: '<=', target: 0, legal: { kind: 'value', value: 0, text: '0.0' } })
    expect(targetNote(heavy, 'zh')).toBe('≤ 0.0 %')
    expect(targetNote(verdict({ legal: { kind: 'awaiting', from: '' } }), 'zh')).toBe('≥ 93.5 %')
    expect(targetNote(verdict({ target: 'Ⅱ', unit: '类' }), 'zh')).toBe('Ⅱ 类')
    expect(targetNote(verdict({ target: -3, comparator: '<=', base: 'last-year' }), 'zh')).toBe('较上年 ≤ −3 %')
    expect(targetNote(verdict({ target: 2, unit: '百分点', base: '2020' }), 'zh')).toBe('比2020年 ≥ +2 个百分点')
    expect(targetNote(verdict({ target: null }), 'zh')).toBeNull()
  })

  it('tells the pace in what it is counted in: days of a share, months of a class, else the figure', () => {
    const pace = { expected: 18.098, actual: 14 }
    expect(paceNote(verdict({ pace }), 'zh')).toBe('到今日可用 18.1 天，已用 14 天')
    expect(paceNote(verdict({ pace: { expected: 9, actual: 8 }, indicator: 'water.section-class' }), 'zh')).toBe(
      '已评价 9 个月，达标 8 个月',
    )
    const mean = verdict({
      pace: { expected: 31, actual: 32.4567 },
      indicator: 'air.pm25-mean',
      readingUnit: '微克/立方米',
    })
    expect(paceNote(mean, 'en')).toBe('31 µg/m³ expected by today, 32.46 µg/m³ reached')
  })

  it('sets the official figure before ours, with its document and the reason they differ', () => {
    const published = { value: '94.5', documentNumber: '澜环函〔2024〕9号', ours: '94.8', note: '剔除口径不同' }
    expect(publishedNote(verdict({ published }), 'zh')).toBe(
      '94.5 · 依据 澜环函〔2024〕9号 · 本系统计算 94.8 · 剔除口径不同',
    )
  })
})

describe('the allowance strip', () => {
  const states = ['excellent', 'good', 'bad', 'invalid', 'future', 'future', 'future', 'future'] as const
  const strip = states.map((state, at) => ({ day: localDate(2024, 1, at + 1), state }))

  it('says itself in one line, for paper and for the ear', () => {
    expect(stripLine(strip, verdict({}).allowance, 'zh')).toBe(
      '可用 23 天，已用 14 天，还剩 9 天，优 1 天、良 1 天，无效 1 天，未到 4 天。',
    )
    expect(stripLine(strip, { allowed: 0, used: 1, left: -1, unit: '天', isNotional: false }, 'zh')).toContain(
      '超出 1 天',
    )
  })

  it('stands in columns of seven days', () => {
    expect(stripWeeks(strip)).toBe(2)
  })
})
