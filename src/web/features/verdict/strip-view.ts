import type { TargetVerdictWire, VerdictDetailWire } from '#contract/schemas/verdict.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import type { Language } from '#web/i18n/language.ts'

type Strip = NonNullable<VerdictDetailWire['strip']>

/** Columns of seven days each. */
export function stripWeeks(strip: Strip): number {
  return Math.ceil(strip.length / 7)
}

/** 余量一行 — allowed, used, left, invalid and to come, for paper and for those who do not see the cells. */
export function stripLine(strip: Strip, allowance: TargetVerdictWire['allowance'], language: Language): string {
  const text = verdictText[language]
  const count = (state: Strip[number]['state']) => strip.filter((day) => day.state === state).length
  const parts = [
    ...(allowance === null
      ? [text.bad(count('bad'))]
      : [text.allowanceLine(allowance.allowed, allowance.used, allowance.left, unitWords(allowance.unit, language))]),
    text.excellentGood(count('excellent'), count('good')),
    text.invalid(count('invalid')),
    text.future(count('future')),
  ]
  return `${parts.join(text.comma)}${text.stop}`
}
