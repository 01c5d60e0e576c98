import type { Label } from '#kernel/label/label.ts'
import {
  type BlackOdourGrade,
  type BlackOdourReading,
  gradeUrbanReading,
  judgeRuralReading,
} from '#kernel/water/black-odour.ts'
import { gradePoint, gradeWaterBody, type WaterBodyGrade } from '#kernel/water/black-odour-point.ts'
import { BLACK_ODOUR_FACTORS, type BlackOdourFactor } from '#kernel/water/black-odour-rules.ts'
import { judgedValue } from '#kernel/water/water-limit.ts'
import { ruralBlackOdour, urbanBlackOdour } from '#packs/standards/black-odorous.ts'
import { isUnreadable } from './classify-row.ts'
import type { WaterRow } from './water-rows.ts'

/** 判定结果的名称 — a rural water has no levels. */
export type OdourVerdict = BlackOdourGrade | 'blackOdorous'

export const ODOUR_NAMES: Readonly<Record<OdourVerdict, Label>> = {
  none: { zh: '非黑臭', en: 'not black-odorous' },
  light: { zh: '轻度黑臭', en: 'lightly black-odorous' },
  heavy: { zh: '重度黑臭', en: 'heavily black-odorous' },
  blackOdorous: { zh: '黑臭', en: 'black-odorous' },
}

export interface OdourRow {
  readonly row: WaterRow
  /** null: nothing that counts was measured, or something cannot be read. */
  readonly verdict: OdourVerdict | null
  readonly deciding: readonly BlackOdourFactor[]
}

export interface OdourReport {
  readonly rows: readonly OdourRow[]
  /** Of urban waters: points in the order of the file, and the water body they stand along. */
  readonly points: readonly { readonly name: string; readonly grade: BlackOdourGrade }[]
  readonly body: WaterBodyGrade | null
}

/** 判定黑臭 — of every row; for urban waters of every point (the rows of one name) and of the water body as well. */
export function judgeBlackOdour(rows: readonly WaterRow[], kind: 'urban' | 'rural'): OdourReport {
  if (kind === 'rural') return { rows: rows.map(judgeRural), points: [], body: null }
  const readable = rows.filter((row) => !isUnreadable(row))
  const names = [...new Set(readable.map(({ section }) => section ?? ''))]
  const points = names.flatMap((name) => {
    const readings = readable.filter(({ section }) => (section ?? '') === name).map(readingOf)
    const grade = gradePoint(readings, urbanBlackOdour)
    return grade === null ? [] : [{ name, grade }]
  })
  const body = gradeWaterBody(
    points.map(({ grade }) => grade),
    urbanBlackOdour,
  )
  return { rows: rows.map(judgeUrban), points, body }
}

function judgeUrban(row: WaterRow): OdourRow {
  const result = isUnreadable(row) ? null : gradeUrbanReading(readingOf(row), urbanBlackOdour)
  return { row, verdict: result?.grade ?? null, deciding: result?.deciding ?? [] }
}

function judgeRural(row: WaterRow): OdourRow {
  const result = isUnreadable(row) ? null : judgeRuralReading(readingOf(row), ruralBlackOdour)
  if (result === null) return { row, verdict: null, deciding: [] }
  return { row, verdict: result.isBlackOdorous ? 'blackOdorous' : 'none', deciding: result.deciding }
}

/** Redox potentials are below zero where it matters: the readings are taken as they are. */
function readingOf({ readings }: WaterRow): BlackOdourReading {
  const values: Partial<Record<BlackOdourFactor | 'waterDepth', number>> = {}
  for (const factor of [...BLACK_ODOUR_FACTORS, 'waterDepth'] as const) {
    const reading = readings[factor]
    if (reading !== undefined) values[factor] = judgedValue(reading)
  }
  return values
}

/** 依据 — the rules behind the verdicts of a kind of water. */
export function odourRules(kind: 'urban' | 'rural') {
  if (kind === 'rural') return [ruralBlackOdour.rule, ruralBlackOdour.shallow.rule]
  const { rule, shallow, point, body } = urbanBlackOdour
  return [rule, shallow.rule, point.rule, body.rule]
}
