import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { type ChanceFigure, chanceFigure } from '#kernel/target/chance-figure.ts'
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

const CHANCE_SIGNS: Readonly<Record<ChanceFigure['kind'], string>> = { below: '< ', exactly: '', atLeast: '≥ ' }

/** 概率 — as the sentence of the verdict has it, in signs. */
export function chance(p: number): string {
  const { kind, percent } = chanceFigure(p)
  return `${CHANCE_SIGNS[kind]}${percent} %`
}

/** 实测读数 — only where it reads otherwise than the figure that decides. */
export function measuredNote({ legal, raw }: TargetVerdictWire, language: Language): string | null {
  const isOtherwise = legal.kind === 'value' && raw.kind === 'value' && raw.text !== legal.text
  return isOtherwise ? `${verdictText[language].raw} ${raw.text}` : null
}

/**
 * 目标值 — sign, figure and unit: ≥ 93.5 %; with as many decimals as the reading it is held against (0.0 beside 0.0), a class
 * by its numeral alone, since every better one meets it too, a change with what it is reckoned from. null: 待下达.
 */
export function targetNote(verdict: TargetVerdictWire, language: Language): string | null {
  const { target, comparator, unit, base } = verdict
  if (target === null) return null
  const words = unitWords(unit, language)
  if (typeof target === 'string') return `${target} ${words}`
  const change = base === null ? '' : `${verdictText[language].from(base)} `
  return `${change}${SIGNS[comparator]} ${shownTarget(target, verdict)} ${words}`
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const

/** The minus of a decrease is the real one, U+2212. */
function shownTarget(target: number, { legal, base }: TargetVerdictWire): string {
  const decimals = (text: string): number => text.split('.')[1]?.length ?? 0
  const shown = legal.kind === 'value' && base === null ? decimals(legal.text) : 0
  const digits = Math.abs(target).toFixed(Math.max(shown, decimals(String(target))))
  if (target < 0) return `−${digits}`
  return base !== null && target > 0 ? `+${digits}` : digits
}

/** 余量 — what is allowed, used and left. */
export function allowanceNote({ allowance }: TargetVerdictWire, language: Language): string | null {
  if (allowance === null) return null
  const { allowed, used, left, unit } = allowance
  return verdictText[language].allowanceLine(allowed, used, left, unitWords(unit, language))
}

/** 数字下的几行 — measured reading, allowance or what the rest must average, probability with its method. */
export function targetNotes(verdict: TargetVerdictWire, language: Language): readonly string[] {
  const text = verdictText[language]
  const { rest, probability, readingUnit, comparator } = verdict
  const measured = measuredNote(verdict, language)
  const notes: string[] = measured === null ? [] : [measured]
  const days = allowanceNote(verdict, language)
  if (days !== null) notes.push(days)
  if (rest !== null) {
    const words = `${text.within[comparator]} ${formatNumber(rest.legal, language)} ${unitWords(readingUnit, language)}`
    notes.push(`${text.rest(rest.days)}${text.comma}${text.restLegal}${words}`)
  }
  if (probability !== null) {
    const runs = text.runs(probability.method[language], formatNumber(probability.runs, language))
    notes.push(`${text.probability} ${chance(probability.p)}${text.inBrackets(runs)}`)
  }
  return notes
}

/** 后段要求 — what the rest of the period must be for the figure that decides; the stricter reading, as measured, beside it. */
export function restNote({ rest, readingUnit, comparator }: TargetVerdictWire, language: Language): string | null {
  if (rest === null) return null
  const text = verdictText[language]
  const number = (value: number) => `${formatNumber(value, language)} ${unitWords(readingUnit, language)}`
  const asMeasured = rest.strict === rest.legal ? '' : text.restMeasured(number(rest.strict))
  return `${text.rest(rest.days)}${text.must}${text.within[comparator]} ${number(rest.legal)}${asMeasured}`
}

/** 线性进度 — of a share the days its allowance grants by now, of a class the months, of everything else the figure itself. */
export function paceNote({ pace, indicator, readingUnit }: TargetVerdictWire, language: Language): string | null {
  if (pace === null) return null
  const text = verdictText[language]
  const number = (value: number) => formatNumber(Math.round(value * 100) / 100, language)
  const [expected, actual] = [number(pace.expected), number(pace.actual)]
  if (indicator.endsWith('-day-ratio')) return text.paceUsed(expected, actual)
  if (indicator.endsWith('-class')) return text.paceMonths(expected, actual)
  const words = unitWords(readingUnit, language)
  return text.paceOf(`${expected} ${words}`, `${actual} ${words}`)
}

/** 公布值 — the official figure that decides, the document it stands in, ours beside it, and why they differ. */
export function publishedNote({ published }: TargetVerdictWire, language: Language): string | null {
  if (published === null) return null
  const text = verdictText[language]
  return [published.value, text.publishedBy(published.documentNumber), text.ours(published.ours), published.note]
    .filter((part) => part !== '')
    .join(' · ')
}
