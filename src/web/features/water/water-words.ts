import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { OverLimit } from '#web/features/water/wire.ts'
import { formatNumber } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** A multiple that one decimal would print as 0.0 is shown with two: something over a limit is never "0.0 times" over. */
const SMALL = 0.05

/** 超标倍数 — one decimal, as bulletins print it. */
export function multipleWords(multiple: number): string {
  const decimals = multiple < SMALL ? 2 : 1
  return roundHalfEven(multiple, decimals).toFixed(decimals)
}

/** 超标指标 — in the official order with their multiples; pH and dissolved oxygen are named without one. */
export function overWords(over: readonly OverLimit[], language: Language): string {
  const text = waterText[language]
  return over
    .map(({ factor, multiple }) => {
      const name = inSentence(factor, language)
      return multiple === null ? name : text.over(name, multipleWords(multiple))
    })
    .join(text.join)
}

/** A name inside a sentence: total phosphorus, but pH, and BOD stays as it is. */
function inSentence(factor: string, language: Language): string {
  const name = factorName(factor, language)
  return language === 'en' && /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

export function factorList(factors: readonly string[], language: Language): string {
  return factors.map((factor) => inSentence(factor, language)).join(waterText[language].join)
}

/** 比例 — the exact fraction first, its percentage behind it: 5/6（83.3%）. */
export function shareWords(part: number, all: number, language: Language): string {
  return waterText[language].share(part, all, percentOf(part, all))
}

/** 未修约比例 — as the slip of a share shows it: 5 ÷ 6 = 0.833333. */
export function exactShare(part: number, all: number): string {
  return all === 0 ? `${part} ÷ ${all}` : `${part} ÷ ${all} = ${Number((part / all).toPrecision(6))}`
}

export function percentOf(part: number, all: number): string {
  return all === 0 ? '—' : roundHalfEven((100 * part) / all, 1).toFixed(1)
}

/** 数值写法 — with the decimals a factor is reported by; more where these would turn a measured value into zero. */
export function figure(value: number, decimals: number, language: Language): string {
  const needed = value > 0 && value < 10 ** -decimals ? Math.min(6, 1 - Math.floor(Math.log10(value))) : decimals
  return formatNumber(roundHalfEven(value, needed), language, needed)
}
