import { compareText } from '#web/features/air/compare-text.ts'
import type { AirComparison } from '#web/features/air/wire.ts'
import { factorDecimals, factorName } from '#web/features/evidence/factor-words.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import type { Language } from '#web/i18n/language.ts'

type Change = AirComparison['changes'][number]

/** 变化用语 — 上升 2.3%, 下降 0.7 个百分点, 持平: the sign is a word, as circulars write it. */
export function changeWords({ change, unit }: Pick<Change, 'change' | 'unit'>, language: Language): string {
  const text = compareText[language]
  if (change === 0) return text.same
  const figure = Math.abs(change).toFixed(1)
  return `${change > 0 ? text.up : text.down} ${figure}${unit === '%' ? ' %' : ` ${unitWords(unit, language)}`}`
}

/** 小数位 — ratios one, the index two, factors their own. */
export function changeDecimals(item: string): number {
  if (item === 'compositeIndex') return 2
  return isKnown(item) ? 1 : (factorDecimals(item.split('.').at(-1) ?? item) ?? 0)
}

const KNOWN: ReadonlySet<string> = new Set(Object.keys(compareText.zh.items))
const isKnown = (item: string): item is keyof typeof compareText.zh.items => KNOWN.has(item)

/** 变化项目 — good-day ratio and index by name; anything else is a factor, with or without its statistic before it. */
export function changeItem(item: string, language: Language): string {
  if (isKnown(item)) return compareText[language].items[item]
  return factorName(item.split('.').at(-1) ?? item, language)
}
