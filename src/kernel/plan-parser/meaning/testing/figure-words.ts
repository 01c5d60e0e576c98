import type { ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import { clauseKind } from '#kernel/plan-parser/meaning/clause-kind.ts'
import { readFigures } from '#kernel/plan-parser/meaning/figures.ts'
import type { MeaningLexicon } from '#kernel/plan-parser/meaning/meaning-lexicon.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'

const ISSUED = '2025-03-20'

function targetWords(target: ParsedTarget): string {
  const { indicator, comparator, value, unit, base, scope, by } = target
  const marks = [
    target.approximate ? 'about' : '',
    target.firmness === 'strive' ? 'strive' : '',
    target.external ? 'external' : '',
    base === undefined ? '' : `against ${base}`,
    scope === undefined ? '' : `in ${scope}`,
    by === undefined ? '' : `by ${by}`,
  ]
  return [indicator, comparator, value === null ? '?' : `${value}${unit}`, ...marks]
    .filter((mark) => mark !== '')
    .join(' ')
}

function otherWords({ kind, comparator, value, unit, text }: ParsedFigure): string {
  return [`${kind}:`, comparator, value === undefined ? text : `${value}${unit}`].filter(Boolean).join(' ')
}

/** 读数概述 — targets, then other figures, of one invented clause in a plan for 2025, as short lines to compare. */
export function figureWords(
  text: string,
  lexicon: MeaningLexicon,
  section: 'goal' | 'task' = 'task',
): readonly string[] {
  const clause = { id: 'O-1-1.1', kind: clauseKind(text, lexicon), text, source: { start: 0, end: text.length } }
  const issuedOn = isLocalDate(ISSUED) ? ISSUED : null
  const context = { year: 2025, issuedOn, section, deadlines: [], itemText: text }
  const { targets, figures } = readFigures(clause, context, lexicon)
  return [...targets.map(targetWords), ...figures.map(otherWords)]
}
