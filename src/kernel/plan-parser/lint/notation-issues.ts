import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { AnnexedObject } from '#kernel/plan/model.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { LintInput } from './lint-plans.ts'

const ROMAN = /[Ⅰ-Ⅴ]\s*类/
const LETTERS = /(?<![A-Za-z])(?:I{1,3}|IV|V)\s*类/

/** 写法体检 — water classes written both as Ⅱ and as II; coordinates that name no datum. */
export function lintNotation({ plans, source }: LintInput): readonly PlanIssue[] {
  const objects = plans.flatMap((plan) => plan.tables.flatMap((table) => table.objects.map(({ object }) => object)))
  const mixed = mixedNotation(source.folded)
  const hasDatum = source.lexicon.datumWords.some((word) => source.folded.includes(word))
  const bare = hasDatum ? [] : objects.filter(({ lon, lat }) => lon !== null || lat !== null)
  return [...mixed, ...bare.map(withoutDatum)]
}

function mixedNotation(folded: string): readonly PlanIssue[] {
  const roman = ROMAN.exec(folded)
  const letters = LETTERS.exec(folded)
  if (!roman || !letters) return []
  const source: TextSpan = { start: letters.index, end: letters.index + letters[0].length }
  const params = { roman: roman[0], letters: letters[0] }
  return [{ code: 'CLASS_NOTATION_MIXED', severity: 'info', params, source }]
}

function withoutDatum({ id, lonLatText, source }: AnnexedObject): PlanIssue {
  return { code: 'DATUM_MISSING', severity: 'warning', item: id, params: { coordinates: lonLatText }, source }
}
