import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import type { PlaceEvidence } from './evidence.ts'
import { verdictOf as judge, placeEvidence as place, TO, type VerdictCase } from './testing/verdict-case.ts'

const OCTOBER = localDate(2024, 10, 14)
const verdictOf = (given: VerdictCase) => judge(given, INDICATORS)

describe('water targets', () => {
  const section = (places: readonly PlaceEvidence[], asOfDay: LocalDate = TO) =>
    verdictOf({
      key: 'water.section-class',
      comparator: '<=',
      value: 'Ⅱ',
      asOfDay,
      evidence: { kind: 'water', places },
    }).verdict

  it('judge the class of the mean so far and count the months beside it', () => {
    const verdict = section([place('Ⅱ', ['Ⅱ', 'Ⅲ', 'Ⅰ'])], OCTOBER)
    expect(verdict).toMatchObject({ state: 'onTrack', legal: { value: 'Ⅱ' }, pace: { expected: 3, actual: 2 } })
    expect(verdict.ruby).toEqual({ zh: '今 Ⅱ · 2/3月', en: 'now Ⅱ · 2 of 3 months' })
    expect(verdict.sentence.zh).toContain('为Ⅱ类（3个月中2个月达到目标），目标为达到或好于Ⅱ类。')
    expect(verdict.reasons.map(({ zh }) => zh).join()).toContain('待核')
  })

  it('put the official class before ours', () => {
    expect(section([place('Ⅲ', ['Ⅲ'], { publishedYearClass: 'Ⅱ' })])).toMatchObject({
      state: 'attained',
      raw: { value: 'Ⅲ' },
    })
  })

  it('judge several places by the worst, and attain nothing while one has no class', () => {
    expect(section([place('Ⅱ', []), place('Ⅲ', [])])).toMatchObject({ state: 'failed', legal: { value: 'Ⅲ' } })
    expect(section([place('Ⅱ', []), place(null, [])])).toMatchObject({
      state: 'undetermined',
      legal: { kind: 'insufficient' },
    })
    expect(section([place(null, [null])])).toMatchObject({ state: 'undetermined', legal: { kind: 'missing' } })
  })

  it('say of a closed period in how many months nothing was measured', () => {
    const reasons = section([place('Ⅱ', ['Ⅱ', null, 'Ⅱ'])]).reasons.map(({ zh }) => zh)
    expect(reasons).toContain('白糖厂有1个月没有水质类别，按其余各月均值评价（待核）。')
    expect(section([place('Ⅱ', ['Ⅱ', 'Ⅱ'])]).reasons.map(({ zh }) => zh)).not.toContain('没有水质类别')
  })

  it('attain no class at a source with an item of tables 2 and 3 over its limit', () => {
    const source = place('Ⅱ', ['Ⅱ'], { overItems: [{ zh: '铁', en: 'iron' }] })
    const evidence = { kind: 'water', places: [source] } as const
    const { verdict } = verdictOf({ key: 'water.source-class', comparator: '<=', value: 'Ⅲ', evidence })
    expect(verdict).toMatchObject({ state: 'failed', legal: { value: 'Ⅱ' } })
    expect(verdict.reasons.map(({ zh }) => zh).join()).toContain('超过限值：铁')
  })

  it('reckon the share of zones that attain, with how many may miss', () => {
    const zones = (attained: number, of: number) =>
      verdictOf({
        key: 'water.function-zone-ratio',
        comparator: '>=',
        value: 92,
        evidence: {
          kind: 'water',
          places: Array.from({ length: of }, (_, index) => place(null, [], { attains: index < attained })),
        },
      }).verdict
    expect(zones(12, 13)).toMatchObject({
      state: 'attained',
      legal: { text: '92.3' },
      allowance: { allowed: 1, used: 1, left: 0, unit: '个' },
    })
    expect(zones(9, 10)).toMatchObject({
      state: 'failed',
      legal: { text: '90.0' },
      allowance: { allowed: 0, left: -1 },
    })
  })
})
