import { airText } from '#web/features/air/air-text.ts'
import type { AqiResult } from '#web/features/air/wire.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import type { Language } from '#web/i18n/language.ts'

/** 因子并列 — in the order given, joined as the language does. */
export function factorList(factors: readonly string[], language: Language): string {
  return factors.map((factor) => factorName(factor, language)).join(airText[language].join)
}

/** 级别 — in words, or why there is none: a day without an AQI always says why. */
export function levelWords({ level, reason }: Pick<AqiResult, 'level' | 'reason'>, language: Language): string {
  const text = airText[language]
  if (level !== null) return text.levels[level]
  if (reason === null) return text.noAqi
  return reason.kind === 'noData' ? text.noAqiNoData : text.noAqiIncomplete(factorList(reason.missing, language))
}

/** 首要污染物 — ties side by side; 无 where the AQI does not pass 50. */
export function primaryWords({ primaries }: Pick<AqiResult, 'primaries'>, language: Language): string {
  return primaries.length === 0 ? airText[language].none : factorList(primaries, language)
}
