import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ClauseKind, ParsedClause, ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import { clauseKind } from '#kernel/plan-parser/meaning/clause-kind.ts'
import { readDeadlines } from '#kernel/plan-parser/meaning/deadlines.ts'
import { readFigures } from '#kernel/plan-parser/meaning/figures.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { meaningLexicon } from '#packs/lexicon/meaning.ts'

/** The keys are kept by hand and hold no quoted cells; the last column of clauses.csv may hold any mark. */
function table(name: string, columns: number): readonly (readonly string[])[] {
  const text = readFileSync(join(import.meta.dirname, 'keys', name), 'utf8').replace(/^\uFEFF/, '')
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',')
      return [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(',')]
    })
}

const ISSUED = '2024-08-29'
const issuedOn = isLocalDate(ISSUED) ? ISSUED : null
const clauses = table('clauses.csv', 3).map(([id = '', kind = '', text = '']) => ({ id, kind, text }))
const itemOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

const isClauseKind = (kind: string): kind is ClauseKind =>
  kind === 'hard' || kind === 'soft' || kind === 'heading' || kind === 'responsibility'

type Column =
  | 'indicator'
  | 'comparator'
  | 'value'
  | 'unit'
  | 'base'
  | 'scope'
  | 'firmness'
  | 'approximate'
  | 'external'
  | 'by'

interface KeyRow {
  readonly clause: string
  readonly figure: string
  readonly kind: string
  readonly columns: Readonly<Record<Column, string>>
}

const keys: readonly KeyRow[] = table('figures.csv', 13).map(
  ([clause = '', figure = '', kind = '', indicator = '', comparator = '', value = '', unit = '', ...rest]) => {
    const [base = '', scope = '', firmness = '', approximate = '', external = '', by = ''] = rest
    const number = value === '' || Number.isNaN(Number(value)) ? value : String(Number(value))
    const columns = { indicator, comparator, value: number, unit, base, scope, firmness, approximate, external, by }
    return { clause, figure, kind, columns }
  },
)

function read({ id, kind, text }: (typeof clauses)[number]): ReturnType<typeof readFigures> {
  const itemText = clauses
    .filter((clause) => itemOf(clause.id) === itemOf(id))
    .map((clause) => clause.text)
    .join('')
  const clause: ParsedClause = {
    id,
    kind: isClauseKind(kind) ? kind : 'hard',
    text,
    source: { start: 0, end: text.length },
  }
  const section = id.startsWith('A-0-') || id.startsWith('W-0-1') ? 'goal' : 'task'
  return readFigures(clause, { year: 2024, issuedOn, section, deadlines: [], itemText }, meaningLexicon)
}

const parsed = clauses.map(read)
const targets = parsed.flatMap((figures) => figures.targets)
const figures = parsed.flatMap((one) => one.figures)

const targetColumns = (target: ParsedTarget): Readonly<Record<string, string>> => ({
  indicator: target.indicator,
  comparator: target.comparator,
  value: target.value === null ? '' : String(target.value),
  unit: target.unit,
  base: target.base ?? '',
  scope: target.scope ?? '',
  firmness: target.firmness,
  approximate: target.approximate ? 'yes' : '',
  external: target.external ? 'yes' : '',
  by: target.by ?? '',
})

const figureColumns = (figure: ParsedFigure): Readonly<Record<string, string>> => ({
  comparator: figure.comparator ?? '',
  value: figure.value === undefined ? '' : String(figure.value),
  unit: figure.unit ?? '',
})

/** Annex rows are objects, not clauses; the goal that only says 达到要求 has no comparator in the key. */
const isClauseRow = ({ clause }: KeyRow): boolean => !clause.startsWith('W-A')
const withoutComparator = ({ columns }: KeyRow): boolean => columns.comparator === ''

describe('the figures of the reference plan', () => {
  it('reads the keys themselves', () => {
    expect(clauses).toHaveLength(258)
    expect(keys.length).toBeGreaterThan(55)
  })

  const targetKeys = keys.filter((key) => key.kind === 'target' && isClauseRow(key))
  it.each(targetKeys)('$clause $figure: $columns.indicator', (key) => {
    const { clause, figure, columns } = key
    const same = targets.filter((target) => target.clause === clause && target.text === figure)
    const target = same.find(({ indicator }) => indicator === columns.indicator) ?? same[0]
    const expected = withoutComparator(key) ? { ...columns, comparator: '>=' } : columns
    expect(target && targetColumns(target)).toEqual(expected)
  })

  const otherKeys = keys.filter((key) => !['target', 'deadline'].includes(key.kind))
  it.each(otherKeys)('$clause $figure: $kind', ({ clause, figure, kind, columns }) => {
    const found = figures.find((one) => one.clause === clause && one.text === figure)
    expect(found?.kind).toBe(kind)
    const { comparator, value, unit } = columns
    expect(found && figureColumns(found)).toEqual({ comparator, value, unit })
  })

  const deadlineKeys = keys.filter(({ kind }) => kind === 'deadline')
  it.each(deadlineKeys)('$clause $figure: deadline', ({ clause, figure, columns }) => {
    const isCell = clause.endsWith('.cell')
    const text = isCell ? `${columns.scope}后${figure}` : (clauses.find(({ id }) => id === clause)?.text ?? '')
    const context = { year: 2024, issuedOn, place: isCell ? 'cell' : 'clause' } as const
    const found = readDeadlines(text, 0, context, meaningLexicon).find((deadline) => deadline.text.endsWith(figure))
    if (isCell) expect(found).toMatchObject({ kind: 'relative', workingDays: 45, event: columns.scope })
    else expect(found).toMatchObject({ kind: 'date', date: columns.by, pastAtIssue: columns.by < ISSUED })
  })

  it('finds no target and no figure that the key does not have', () => {
    const known = new Set(keys.map(({ clause, figure }) => `${clause} ${figure}`))
    const found = [...targets, ...figures].map(({ clause, text }) => `${clause} ${text}`)
    expect(found.filter((one) => !known.has(one))).toEqual([])
    expect(found).toHaveLength(targetKeys.length + otherKeys.length)
  })
})

describe('the clauses of the reference plan', () => {
  it('are hard and soft as the key says', () => {
    const wrong = clauses
      .filter(({ kind }) => kind === 'hard' || kind === 'soft')
      .filter(({ kind, text }) => clauseKind(text, meaningLexicon) !== kind)
    expect(wrong).toEqual([])
  })

  it('give nothing when they only name units', () => {
    const responsibility = clauses.filter(({ kind }) => kind === 'responsibility').map(read)
    expect(responsibility.flatMap((one) => [...one.targets, ...one.figures])).toEqual([])
  })
})
