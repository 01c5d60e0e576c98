import { describe, expect, it } from 'vitest'
import type { MentionFigureWire } from '#contract/schemas/verdict.ts'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { GOAL_ITEM, SMALL_PLAN } from '#web/features/plan/testing/small-plan.ts'
import { figureNote } from '#web/features/plan/words/figure-note.ts'
import { verdict } from '#web/features/verdict/testing/verdict-sample.ts'
import { NO_VERDICTS, verdictIndex } from '#web/features/verdict/verdict-index.ts'

const targets = GOAL_ITEM.targets.map((target, order) => ({ ...target, id: `t${order + 1}` }))
const items = SMALL_PLAN.items.map((item) => (item.key === GOAL_ITEM.key ? { ...item, targets } : item))
const view = documentView({ ...SMALL_PLAN, items })
const [ratio = '', mean = ''] = [...view.figures.keys()]

describe('the note over a figure', () => {
  it('says where a judged target stands, in the language on screen', () => {
    const verdicts = verdictIndex({ verdicts: [verdict({})], unbound: [], mentions: [] })
    expect(figureNote(ratio, { view, verdicts, language: 'zh' })).toEqual({
      text: '今 95.1 · 余 9 天',
      language: 'zh',
      state: 'onTrack',
    })
    expect(figureNote(ratio, { view, verdicts, language: 'en' })?.text).toBe('95.1 now · 9 days left')
  })

  it('says what is demanded where nothing computes the target', () => {
    const verdicts = verdictIndex({ verdicts: [verdict({})], unbound: [], mentions: [] })
    expect(figureNote(mean, { view, verdicts, language: 'zh' })).toEqual({
      text: '目标 ≤ 31',
      language: 'zh',
      state: null,
    })
  })

  it('says what is demanded where nobody measured', () => {
    const legal = { kind: 'missing', reason: { zh: '没有监测数据', en: 'no observations' } } as const
    const verdicts = verdictIndex({ verdicts: [verdict({ legal, state: 'undetermined' })], unbound: [], mentions: [] })
    expect(figureNote(ratio, { view, verdicts, language: 'zh' })?.text).toBe('目标 ≥ 93.5')
  })

  it('takes the one verdict of an annexed object for the class printed in its row', () => {
    const judged = verdict({ targetId: 'row', taskKey: 'W-A2', ruby: { zh: '今 Ⅱ', en: 'now Ⅱ' }, state: 'attained' })
    const verdicts = verdictIndex({ verdicts: [judged], unbound: [], mentions: [] })
    expect(figureNote('W-A2', { view, verdicts, language: 'zh' })).toMatchObject({ text: '今 Ⅱ', state: 'attained' })
    expect(figureNote('W-A2', { view, verdicts: NO_VERDICTS, language: 'zh' })).toBeNull()
  })

  it('sets a reading over words that name an indicator, and nothing where nobody measured', () => {
    const mention: Omit<MentionFigureWire, 'ruby'> = {
      ...{ clauseId: 'c', taskKey: 'W-14', clause: 'W-14.1', start: 0, end: 6, stationId: null },
      key: 'water.flood-intensity',
      label: { zh: '汛期污染强度', en: 'flood-season intensity' },
      sentence: { zh: '', en: '' },
      rules: [],
    }
    const noteOf = (ruby: { zh: string; en: string } | null) => {
      const verdicts = verdictIndex({ verdicts: [], unbound: [], mentions: [{ ...mention, ruby }] })
      return figureNote('W-14.1@water.flood-intensity', { view, verdicts, language: 'zh' })
    }
    expect(noteOf({ zh: '今 3.05 · 总磷', en: 'now 3.05 · TP' })).toMatchObject({ text: '今 3.05 · 总磷', state: null })
    expect(noteOf(null)).toBeNull()
  })
})
