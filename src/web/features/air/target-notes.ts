import { targetsText } from '#web/features/air/targets-text.ts'
import { unitWords } from '#web/features/air/unit-words.ts'
import type { TargetVerdict } from '#web/features/air/wire.ts'
import { formatNumber } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 无读数 — why there is no figure, in words. */
export function noReading(reading: Exclude<TargetVerdict['legal'], { kind: 'value' }>, language: Language): string {
  const text = targetsText[language]
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

/** 概率 — a whole percent; never 0 or 100, which nobody can know. */
export function chance(p: number): string {
  if (p <= 0.01) return '≤ 1 %'
  return p >= 0.99 ? '≥ 99 %' : `${Math.round(p * 100)} %`
}

/** 数字下的几行 — measured reading, allowance or what the rest must average, probability with its method. */
export function targetNotes(verdict: TargetVerdict, language: Language): readonly string[] {
  const text = targetsText[language]
  const { raw, allowance, rest, probability, unit, comparator } = verdict
  const notes: string[] = []
  const isOtherwise = verdict.legal.kind === 'value' && raw.kind === 'value' && raw.text !== verdict.legal.text
  if (isOtherwise) notes.push(`${text.raw} ${raw.text}`)
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
    notes.push(`${text.probability} ${chance(probability.p)}（${runs}）`)
  }
  return notes
}
