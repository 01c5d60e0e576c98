import type { ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import type { PlanWords } from '#web/features/plan/words/plan-words.ts'

/** 目标说法 — the parts of a target as the panel shows them: ≥ · 93.5 · %. `figure` null: set elsewhere, 待下达. */
export interface TargetParts {
  readonly comparator: string
  readonly figure: string | null
  readonly unit: string
}

/** The minus of a decrease is the real one, U+2212. */
function signed(digits: string, value: number): string {
  return value < 0 ? `−${digits}` : digits
}

/** The digits as printed (0.0 keeps its zero), or as the number writes itself when the words print none. */
function digitsOf(text: string, value: number): string {
  const printed = Array.from(text.matchAll(/\d+(?:\.\d+)?/g), ([digits]) => digits)
  return printed.find((digits) => Number(digits) === Math.abs(value)) ?? `${Math.abs(value)}`
}

export function targetParts(target: ParsedTarget, words: PlanWords): TargetParts {
  const { value, comparator, text, base } = target
  if (value === null) return { comparator: '', figure: null, unit: '' }
  const mark = words.comparator[comparator]
  if (typeof value === 'string') return { comparator: '', figure: value, unit: words.unit(target.unit || '类') }
  const digits = digitsOf(text, value)
  const change = base !== undefined && value > 0 ? `+${digits}` : signed(digits, value)
  return { comparator: mark, figure: change, unit: words.unit(target.unit) }
}

/** 注文 — what is known about a figure, in the few characters that fit above it; its unit is printed below: 目标 ≥ 93.5. */
export function targetNote(target: ParsedTarget, words: PlanWords): string {
  const { comparator, figure } = targetParts(target, words)
  if (figure === null) return words.awaiting
  const lead = target.base === undefined ? (target.firmness === 'strive' ? words.strive : words.target) : ''
  const base = target.base === undefined ? '' : words.comparedWith(target.base)
  return [lead, base, comparator, target.approximate ? words.about(figure) : figure]
    .filter((part) => part !== '')
    .join(' ')
}

/** 数字说法 — a figure that is no target, in words: 不少于三年 — 保存期限. */
export function figureWords(figure: ParsedFigure, words: PlanWords): string {
  if (figure.value === undefined || figure.comparator === undefined) return figure.text
  return `${words.comparator[figure.comparator]} ${figure.value} ${words.unit(figure.unit ?? '')}`.trim()
}
