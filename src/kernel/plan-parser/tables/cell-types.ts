import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import type { Places } from '#kernel/plan-parser/roles/places.ts'
import { readUnitList } from '#kernel/plan-parser/roles/unit-list.ts'
import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import { readMarker } from '#kernel/plan-parser/text/numbering.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 单元格样子 — what the words of a cell look like, whatever column they stand in. */
export type CellType = 'empty' | 'serial' | 'heading' | 'units' | 'time' | 'decimal' | 'class' | 'text'

const NOWHERE: Places = { names: [], stems: [], own: null }
const LONGEST_UNITS = 240
const LONGEST_TIME = 30
const LONGEST_HEADING = 40

/** 辨单元格 — a number, a heading, a list of units, a time, or anything else. */
export function cellTypeOf(span: TextSpan, source: PlanText): CellType {
  const folded = foldedOf(source, span)
  const text = compact(folded)
  if (text === '') return 'empty'
  if (/^\d{1,3}[.、]?$/.test(text)) return 'serial'
  if (/^\d{1,3}\.\d+$/.test(text) || /^\d{1,3}°/.test(text)) return 'decimal'
  if (text.length <= 6 && waterClassOf(text) !== null) return 'class'
  const marker = readMarker(folded, 0)
  if (marker !== null && marker.level <= 2 && text.length <= LONGEST_HEADING && !/[。；]./.test(text)) return 'heading'
  if (text.length <= LONGEST_TIME && isTime(text, source)) return 'time'
  return isUnits(span, text, source) ? 'units' : 'text'
}

function isUnits(span: TextSpan, text: string, source: PlanText): boolean {
  if (text.length > LONGEST_UNITS || text.includes('。')) return false
  if (source.lexicon.emptyWords.includes(text)) return true
  const { units } = readUnitList(span, { source, places: NOWHERE })
  return units.length > 0 && units.every(({ kind }) => kind !== null)
}

function isTime(text: string, source: PlanText): boolean {
  const pattern = wordPattern(
    source.lexicon,
    'cellTime',
    (words, alternatives) => new RegExp(`\\d{4}年|\\d{1,2}月|工作日|${alternatives(words.timeWords)}`),
  )
  return pattern.test(text) && !/[。；]/.test(text)
}

const FITTING: Readonly<Record<CellType, readonly (ColumnKind | null)[]>> = {
  empty: [],
  serial: ['serial'],
  heading: ['task'],
  units: ['lead', 'supporting', 'responsible'],
  time: ['deadline'],
  decimal: ['longitude', 'latitude', 'coordinates'],
  class: ['targetClass'],
  text: ['task', 'note', 'person', 'riverSection', 'waterSource', 'river', 'state', null],
}

/** Whether a cell of this look belongs under a column of this kind. */
export function fits(type: CellType, kind: ColumnKind | null): boolean {
  return type === 'empty' || FITTING[type].includes(kind)
}
