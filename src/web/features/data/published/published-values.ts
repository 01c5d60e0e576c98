import type { z } from 'zod'
import type { newPublishedValue } from '#contract/schemas/observation.ts'
import { publishedValue } from '#kernel/indicator/published-figure.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import type { PublishedItem } from '#web/features/data/published/published-text.ts'

type NewPublishedValue = z.output<typeof newPublishedValue>

/** 公布值表单 — as typed. */
export interface PublishedValues extends Omit<NewPublishedValue, 'from' | 'to' | 'item'> {
  readonly item: PublishedItem
  readonly from: string
  readonly to: string
}

/** 常用单位 — as documents write them; a person may write another. */
const UNITS: Readonly<Record<PublishedItem, string>> = {
  'good-day-ratio': '%',
  'good-days': '天',
  'heavy-day-ratio': '%',
  'heavy-days': '天',
  'mean.pm25': '微克/立方米',
  'mean.pm10': '微克/立方米',
  'mean.so2': '微克/立方米',
  'mean.no2': '微克/立方米',
  'percentile.co': '毫克/立方米',
  'percentile.o3': '微克/立方米',
  'water-class': '',
  'sections-attain': '%',
  'function-zone-ratio': '%',
}

export const EMPTY_PUBLISHED: PublishedValues = {
  stationId: null,
  item: 'good-day-ratio',
  from: '',
  to: '',
  value: '',
  unit: UNITS['good-day-ratio'],
  documentNumber: '',
  note: '',
}

/** 改项目 — the unit goes along. */
export function withItem(values: PublishedValues, item: PublishedItem): PublishedValues {
  return { ...values, item, unit: UNITS[item] }
}

export type PublishedProblem = 'subject' | 'period' | 'value' | 'document'

/** What keeps the form from being sent. */
export function publishedProblems(values: PublishedValues): ReadonlySet<PublishedProblem> {
  const { item, stationId, from, to, value, documentNumber } = values
  const problems = new Set<PublishedProblem>()
  const isClass = item === 'water-class'
  if (isClass && stationId === null) problems.add('subject')
  if (!(isLocalDate(from) && isLocalDate(to)) || from > to) problems.add('period')
  if (typeof publishedValue(value) !== (isClass ? 'string' : 'number')) problems.add('value')
  if (documentNumber.trim() === '') problems.add('document')
  return problems
}

/** 公布值 — as the contract takes it; null while its period is none. */
export function newPublishedOf(values: PublishedValues): NewPublishedValue | null {
  const { from, to, value, unit, documentNumber, note } = values
  if (!(isLocalDate(from) && isLocalDate(to))) return null
  const words = { value: value.trim(), unit: unit.trim(), documentNumber: documentNumber.trim(), note: note.trim() }
  return { ...values, from, to, ...words }
}
