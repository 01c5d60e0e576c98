import type { Language } from '#cli/language.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { OverLimit } from '#kernel/water/water-result.ts'
import { factorDefinition } from '#packs/factors/all.ts'

/** Bulletins print one decimal of a multiple. */
const MULTIPLE_DECIMALS = 1

/** 因子名称 — as bulletins print it; pH without 值, as the contract of the command line has it. */
export function factorName(factor: Factor, language: Language = 'zh'): string {
  const definition = factorDefinition(factor)
  return factor === 'ph' ? 'pH' : (definition?.label[language] ?? factor)
}

/** 超标倍数 — as printed, and as measured; null for pH and dissolved oxygen. */
export function multipleOf({ multiple }: OverLimit): number | null {
  return multiple === null ? null : roundHalfEven(multiple, MULTIPLE_DECIMALS)
}

/** 高锰酸盐指数(1.2)、溶解氧 */
export function overLimitList(over: readonly OverLimit[], language: Language): string {
  const printed = over.map((one) => {
    const multiple = multipleOf(one)
    return factorName(one.factor, language) + (multiple === null ? '' : `(${multiple.toFixed(MULTIPLE_DECIMALS)})`)
  })
  return printed.join(language === 'zh' ? '、' : ', ')
}
