import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { formatNumber } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 无读数 — why there is no figure, in words. */
export function noReading(reading: Exclude<TargetVerdictWire['legal'], { kind: 'value' }>, language: Language): string {
  const text = verdictText[language]
  switch (reading.kind) {
    case 'insufficient':
      return text.insufficient(formatNumber(reading.have, language), formatNumber(reading.need, language))
    case 'awaiting':
      return text.awaiting
    case 'missing':
    case 'notApplicable':
      return reading.reason[language]
    default:
      return reading satisfies never
  }
}

/** 概率 — a whole percent, cut and not rounded, since 79.9 % is at risk and must not read 80 %; never 0 or 100, which nobody can know. */
export function chance(p: number): string {
  if (p < 0.02) return '≤ 1 %'
  return p >= 0.99 ? '≥ 99 %' : `${Math.floor(p * 100 + 1e-9)} %`
}

/** 实测读数 — only where it reads otherwise than the figure that decides. */
export function measuredNote({ legal, raw }: TargetVerdictWire, language: Language): string | null {
  const isOtherwise = legal.kind === 'value' && raw.kind === 'value' && raw.text !== legal.text
  return isOtherwise ? `${verdictText[language].raw} ${raw.text}` : null
}

/** 数字下的几行 — measured reading, allowance or what the rest must average, probability with its method. */
export function targetNotes(verdict: TargetVerdictWire, language: Language): readonly string[] {
  const text = verdictText[language]
  const { allowance, rest, probability, unit, comparator } = verdict
  const measured = measuredNote(verdict, language)
  const notes: string[] = measured === null ? [] : [measured]
  if (allowance !== null) {
    const { allowed, used, left } = allowance
    notes.push(text.allowanceLine(allowed, used, left, unitWords(allowance.unit, language)))
  }
  if (rest !== null) {
    const words = `${text.within[comparator]} ${formatNumber(rest.legal, language)} ${unitWords(unit, language)}`
    notes.push(`${text.rest(rest.days)}${text.comma}${text.restLegal}${words}`)
  }
  if (probability !== null) {
    const runs = text.runs(probability.method[language], formatNumber(probability.runs, language))
    notes.push(`${text.probability} ${chance(probability.p)}${text.inBrackets(runs)}`)
  }
  return notes
}
