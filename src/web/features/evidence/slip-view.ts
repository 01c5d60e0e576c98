import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { formatDate, formatInstant, formatNumber } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 凭证各行 — the one-line facts of a slip, in words. */
export interface SlipFacts {
  readonly edition: string
  readonly period: string
  readonly asOf: string
  readonly count: string
  readonly stages: string
}

const isCounted = (counted: string): counted is keyof typeof evidenceText.zh.counted =>
  Object.hasOwn(evidenceText.zh.counted, counted)

/** 评价版本 — in words: by each day's own edition, or one for all. */
export function editionWords(edition: string, language: Language): string {
  const text = evidenceText[language]
  return edition === 'byDay' ? text.byDay : edition
}

export function slipFacts(provenance: ProvenanceWire, language: Language): SlipFacts {
  const text = evidenceText[language]
  const { from, to, asOf, have, need, counted, stages, edition } = provenance
  const number = (value: number) => formatNumber(value, language)
  return {
    edition: editionWords(edition, language),
    period: text.periodOf(formatDate(from, language), formatDate(to, language)),
    asOf: formatInstant(asOf, language),
    count: text.countOf(
      number(have),
      need === null ? null : number(need),
      isCounted(counted) ? text.counted[counted] : counted,
    ),
    stages: stages.map((stage) => text.stageNames[stage]).join(language === 'zh' ? '、' : ', '),
  }
}

/** 读数月份 — the months a period touches, latest first: readings are listed a month at a time. */
export function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = []
  let [year = 0, month = 0] = to.split('-').map(Number)
  const first = from.slice(0, 7)
  for (;;) {
    const text = `${year}-${String(month).padStart(2, '0')}`
    if (text < first || months.length >= MOST_MONTHS) return months
    months.push(text)
    month = month === 1 ? 12 : month - 1
    if (month === 12) year -= 1
  }
}

const MOST_MONTHS = 240
