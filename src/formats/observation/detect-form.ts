import type { TextSheet } from '#formats/table/text-sheet.ts'
import {
  AIR_FACTORS,
  type Factor,
  SURROUNDING_FACTORS,
  WATER_FACTORS,
  WATER_REFERENCE_FACTORS,
} from '#kernel/observation/factor.ts'
import type { ObservationForm } from '#kernel/observation/observation-form.ts'
import type { SheetHead } from './find-head.ts'
import { isNationalFeedHead } from './national-feed/feed-head.ts'
import { plainText } from './plain-text.ts'
import { readHead } from './read-head.ts'
import { parseTimeLabel } from './time-label.ts'

const AIR: ReadonlySet<string> = new Set<Factor>(AIR_FACTORS)
const WATER: ReadonlySet<string> = new Set<Factor>([...WATER_FACTORS, ...WATER_REFERENCE_FACTORS])
const SURROUNDINGS: ReadonlySet<string> = new Set<Factor>(SURROUNDING_FACTORS)
const WIDE_HEADS = ['date', 'hour', 'type']
/** Rows looked at for whether their times have hours. */
const SAMPLED_ROWS = 50

/** 固定形式 — the two feeds whose first line is always the same; null for any other table. */
export function detectFeed(firstLine: string): 'nationalFeed' | 'quotsoft' | null {
  const heads = firstLine.split(',', 40).map((head) =>
    plainText(head)
      .replace(/^\uFEFF|"/g, '')
      .toLowerCase(),
  )
  // A table without a published AQI is not the feed, whatever its columns are called: its labels are not known.
  if (heads.includes('aqi') && isNationalFeedHead(heads)) return 'nationalFeed'
  return WIDE_HEADS.every((head, index) => heads[index] === head) ? 'quotsoft' : null
}

/** 识别形式 — by what the heads name, never by the file's name; a table nobody here knows a form for is `mapped`. */
export function detectForm(sheet: TextSheet, head: SheetHead): ObservationForm {
  const factors = head.heads.flatMap((text) => {
    const { use } = readHead(text)
    return use?.kind === 'factor' ? [use.factor] : []
  })
  const has = (kinds: ReadonlySet<string>): boolean => factors.some((factor) => kinds.has(factor))
  if (has(AIR)) return 'mapped'
  if (has(WATER)) return hasHours(sheet, head) ? 'sectionAutomatic' : 'laboratory'
  if (factors.includes('stage') || factors.includes('discharge')) return 'riverStage'
  return has(SURROUNDINGS) ? 'meteorology' : factors.length > 0 ? 'laboratory' : 'mapped'
}

/** A laboratory dates its samples; a station says the hour of each reading. */
function hasHours(sheet: TextSheet, head: SheetHead): boolean {
  const kinds = head.heads.map((text) => readHead(text).use?.kind)
  if (kinds.includes('hour')) return true
  const column = kinds.findIndex((kind) => kind === 'time' || kind === 'date')
  const labels = sheet.rows
    .slice(head.bodyFrom, head.bodyFrom + SAMPLED_ROWS)
    .map(({ cells }) => parseTimeLabel(cells[column] ?? ''))
  const read = labels.filter((label) => typeof label !== 'string')
  return read.filter(({ grain }) => grain === 'time').length > read.length / 2
}
