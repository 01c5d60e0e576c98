import { targetsText } from '#web/features/air/targets-text.ts'
import { unitWords } from '#web/features/air/unit-words.ts'
import type { TargetVerdict, VerdictDetail } from '#web/features/air/wire.ts'
import type { Language } from '#web/i18n/language.ts'

type Strip = NonNullable<VerdictDetail['strip']>

/** Columns of seven days each. */
export function stripWeeks(strip: Strip): number {
  return Math.ceil(strip.length / 7)
}

/** 余量一行 — allowed, used, left, invalid and to come, for paper and for those who do not see the cells. */
export function stripLine(strip: Strip, allowance: TargetVerdict['allowance'], language: Language): string {
  const text = targetsText[language]
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
