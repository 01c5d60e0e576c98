import type { Language } from '#cli/language.ts'
import { table } from '#cli/output/table.ts'
import { ODOUR_NAMES, type OdourReport, type OdourRow, odourRules } from './black-odour.ts'
import { factorName } from './factor-name.ts'
import { unreadableReason } from './issue-sentence.ts'
import { sayWater } from './texts.ts'

/** 黑臭判定的 JSON — a line a row, then a line a point and one of the water body. */
export function odourWire(
  { rows, points, body }: OdourReport,
  kind: 'urban' | 'rural',
  language: Language,
): readonly Record<string, unknown>[] {
  const rules = odourRules(kind)
  return [
    ...rows.map((one) => {
      const reason = reasonOf(one, language)
      return {
        kind: 'reading',
        line: one.row.line,
        section: one.row.section,
        time: one.row.time,
        grade: one.verdict === null ? null : ODOUR_NAMES[one.verdict].zh,
        deciding: one.deciding.map((factor) => factorName(factor)),
        rules,
        ...(reason === null ? {} : { reason }),
      }
    }),
    ...points.map(({ name, grade }) => ({ kind: 'point', name, grade: ODOUR_NAMES[grade].zh, rules })),
    ...(body === null
      ? []
      : [{ kind: 'body', grade: ODOUR_NAMES[body.grade].zh, heavyStretches: stretches(body, points), rules }]),
  ]
}

export function odourTable({ rows, points, body }: OdourReport, language: Language): string {
  const columns = (['section', 'time', 'grade', 'deciding', 'note'] as const).map((key) => ({
    title: sayWater(key, language),
    limit: key === 'note' ? 60 : 30,
  }))
  const lines = rows.map((one) => [
    one.row.section ?? '',
    one.row.time ?? '',
    one.verdict === null ? '—' : ODOUR_NAMES[one.verdict][language],
    one.deciding.map((factor) => factorName(factor, language)).join(language === 'zh' ? '、' : ', '),
    reasonOf(one, language) ?? '',
  ])
  const below = points.map(({ name, grade }) =>
    sayWater('point', language, { name, grade: ODOUR_NAMES[grade][language] }),
  )
  if (body !== null) {
    below.push(sayWater('body', language, { grade: ODOUR_NAMES[body.grade][language] }))
    for (const stretch of stretches(body, points)) below.push(sayWater('stretch', language, stretch))
  }
  return `${[table(columns, lines), ...(below.length > 0 ? [below.join('\n')] : [])].join('\n\n')}\n`
}

function reasonOf({ row, verdict }: OdourRow, language: Language): string | null {
  if (verdict !== null) return null
  return unreadableReason(row, language) ?? sayWater('nothingMeasured', language)
}

function stretches(
  { heavyStretches }: NonNullable<OdourReport['body']>,
  points: OdourReport['points'],
): readonly { readonly from: string; readonly to: string }[] {
  return heavyStretches.map(({ first, last }) => ({ from: points[first]?.name ?? '', to: points[last]?.name ?? '' }))
}
