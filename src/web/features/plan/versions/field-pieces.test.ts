import { describe, expect, it } from 'vitest'
import type { SettledValue } from '#kernel/plan/settlement.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { fieldPieces } from '#web/features/plan/versions/field-pieces.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'

const setting = { text: settlingText.zh, words: planWords.zh, language: 'zh' } as const
const units = (names: readonly string[], openEnded = false): SettledValue => ({
  field: 'responsible',
  value: { names, openEnded },
})
const told = (before: SettledValue, after: SettledValue) =>
  fieldPieces(before, after, setting).map(({ kind, text }) => `${kind} ${text}`)

describe('what a field said and says', () => {
  it('marks only the parts that went and came', () => {
    expect(told(units(['县财政局', '县水务局']), units(['县财政局', '县交通局'], true))).toEqual([
      'same 县财政局',
      'removed 县水务局',
      'added 县交通局',
      'added 等',
    ])
  })

  it('strikes out what only went', () => {
    expect(told(units(['县财政局', '县水务局']), units(['县水务局']))).toEqual(['same 县水务局', 'removed 县财政局'])
  })

  it('shows both in full when one is empty or only the order differs', () => {
    expect(told(units([]), units(['县财政局']))).toEqual(['removed 没有单位', 'added 县财政局'])
    expect(told(units(['县财政局', '县水务局']), units(['县水务局', '县财政局']))).toEqual([
      'removed 县财政局、县水务局',
      'added 县水务局、县财政局',
    ])
  })
})
