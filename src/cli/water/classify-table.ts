import type { Language } from '#cli/language.ts'
import { type Column, table } from '#cli/output/table.ts'
import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import type { ClassifiedRow } from './classify-row.ts'
import { reasonOf } from './classify-wire.ts'
import { factorName, overLimitList } from './factor-name.ts'
import { sayWater, type WaterText } from './texts.ts'

const WIDTHS: readonly (readonly [WaterText, number])[] = [
  ['section', 24],
  ['time', 20],
  ['class', 6],
  ['determinedBy', 36],
  ['mainPollutants', 40],
  ['attains', 6],
  ['overTarget', 40],
  ['note', 60],
]
const OF_TARGET: readonly WaterText[] = ['attains', 'overTarget']

/** 评价表 — as a person reads it in a terminal; the columns of the target only where there is one. */
export function classifyTable(rows: readonly ClassifiedRow[], language: Language): string {
  const hasTarget = rows.some(({ options }) => options.target !== null)
  const shown = WIDTHS.filter(([key]) => hasTarget || !OF_TARGET.includes(key))
  const columns: readonly Column[] = shown.map(([key, limit]) => ({ title: sayWater(key, language), limit }))
  const lines = rows.map((row) => {
    const cells = cellsOf(row, language)
    return shown.map(([key]) => cells[key] ?? '')
  })
  return `${table(columns, lines)}\n`
}

function cellsOf(classified: ClassifiedRow, language: Language): Readonly<Partial<Record<WaterText, string>>> {
  const { row, result } = classified
  const between = language === 'zh' ? '、' : ', '
  return {
    section: row.section ?? '',
    time: row.time ?? '',
    class: result?.waterClass ?? '—',
    determinedBy: (result?.determining ?? []).map((factor) => factorName(factor, language)).join(between),
    mainPollutants: overLimitList(result?.mainPollutants ?? [], language),
    attains: typeof result?.attains === 'boolean' ? sayWater(result.attains ? 'yes' : 'no', language) : '—',
    overTarget: overLimitList(result?.overTarget ?? [], language),
    note: notesOf(classified, language).join(language === 'zh' ? '；' : '; '),
  }
}

function notesOf(classified: ClassifiedRow, language: Language): readonly string[] {
  const { row, result, otherClass } = classified
  const notes: string[] = []
  const reason = reasonOf(classified, language)
  if (reason !== null) notes.push(reason)
  const published = waterClassOf(row.published ?? '')
  if (published !== null && published !== (result?.waterClass ?? null)) {
    notes.push(sayWater('publishedDiffers', language, { published }))
  }
  if (otherClass !== null) notes.push(sayWater('roundedDiffers', language, { class: otherClass }))
  return notes
}
