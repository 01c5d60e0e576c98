import type { Language } from '#cli/language.ts'
import { table } from '#cli/output/table.ts'
import type { Label } from '#kernel/label/label.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { type TrophicResult, trophicIndex } from '#kernel/water/trophic-index.ts'
import { TROPHIC_FACTORS, type TrophicGrade } from '#kernel/water/trophic-rules.ts'
import { trophicIndexRules } from '#packs/standards/trophic-index.ts'
import { isUnreadable } from './classify-row.ts'
import { factorName } from './factor-name.ts'
import { unreadableReason } from './issue-sentence.ts'
import { sayWater } from './texts.ts'
import type { WaterRow } from './water-rows.ts'

export const GRADE_NAMES: Readonly<Record<TrophicGrade, Label>> = {
  oligotrophic: { zh: '贫营养', en: 'oligotrophic' },
  mesotrophic: { zh: '中营养', en: 'mesotrophic' },
  light: { zh: '轻度富营养', en: 'lightly eutrophic' },
  moderate: { zh: '中度富营养', en: 'moderately eutrophic' },
  heavy: { zh: '重度富营养', en: 'heavily eutrophic' },
}

/** Bulletins print one decimal. */
export const TLI_DECIMALS = 1

/** 一行的营养状态 — null: the row has something that cannot be read. */
function judge(row: WaterRow): TrophicResult | null {
  return isUnreadable(row) ? null : trophicIndex(row.readings, trophicIndexRules)
}

function reason(row: WaterRow, result: TrophicResult | null, language: Language): string | null {
  if (result === null) return unreadableReason(row, language)
  if (result.kind === 'value') return null
  const names = result.missing.map((factor) => factorName(factor, language))
  return sayWater('missing', language, { factors: names.join(language === 'zh' ? '、' : ', ') })
}

/** 营养状态的 JSON — `index` unrounded, `rounded` as bulletins print it. */
export function tliWire(row: WaterRow, language: Language): Record<string, unknown> {
  const result = judge(row)
  const value = result?.kind === 'value' ? result : null
  const why = reason(row, result, language)
  return {
    line: row.line,
    section: row.section,
    time: row.time,
    index: value?.index ?? null,
    rounded: value === null ? null : roundHalfEven(value.index, TLI_DECIMALS),
    grade: value === null ? null : GRADE_NAMES[value.grade].zh,
    parts:
      value === null
        ? {}
        : Object.fromEntries(TROPHIC_FACTORS.map((factor) => [factorName(factor), value.parts[factor]])),
    rules: [trophicIndexRules.rule],
    ...(why === null ? {} : { reason: why }),
  }
}

export function tliTable(rows: readonly WaterRow[], language: Language): string {
  const columns = (['section', 'time', 'index', 'grade', 'note'] as const).map((key) => ({
    title: sayWater(key, language),
    limit: key === 'note' ? 60 : 24,
  }))
  const lines = rows.map((row) => {
    const result = judge(row)
    const value = result?.kind === 'value' ? result : null
    return [
      row.section ?? '',
      row.time ?? '',
      value === null ? '—' : roundHalfEven(value.index, TLI_DECIMALS).toFixed(TLI_DECIMALS),
      value === null ? '—' : GRADE_NAMES[value.grade][language],
      reason(row, result, language) ?? '',
    ]
  })
  return `${table(columns, lines)}\n`
}
