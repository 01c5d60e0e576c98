import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import { stripLine, stripWeeks } from '#web/features/verdict/strip-view.ts'
import { chance, noReading, targetNotes } from '#web/features/verdict/target-notes.ts'
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
      unit: '微克/立方米',
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
      '≤ 1 %',
      '≤ 1 %',
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
