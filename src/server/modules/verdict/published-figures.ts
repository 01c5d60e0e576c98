import type { IndicatorDefinition } from '#kernel/indicator/indicator.ts'
import { publishedValue } from '#kernel/indicator/published-figure.ts'
import type { BoundTarget, PublishedFigure } from '#kernel/indicator/verdict-input.ts'
import type { ParsedTarget, WaterClass } from '#kernel/plan/model.ts'
import { daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import type { PublishedRecord } from './asked.ts'
import type { TargetPeriod } from './judged-target.ts'

const WATER_CLASS = 'water-class'

interface Wanted extends TargetPeriod {
  readonly item: string
  readonly stationId: string | null
}

/** The one recorded last stands, of exactly this period and subject: a figure of another period is no figure of this one. */
function find(published: readonly PublishedRecord[], wanted: Wanted): PublishedRecord | null {
  return (
    published.find(
      ({ item, stationId, from, to }) =>
        item === wanted.item && stationId === wanted.stationId && from === wanted.from && to === wanted.to,
    ) ?? null
  )
}

/** 公布项目 — the name under which the authorities' figure of an indicator is recorded: good-day-ratio, mean.pm25, water-class. */
function publishedItem({ figure, key }: IndicatorDefinition): string {
  if (figure.kind === 'worstClass') return WATER_CLASS
  if (figure.kind === 'mean' || figure.kind === 'percentile') return `${figure.kind}.${figure.factor}`
  return key.slice(key.indexOf('.') + 1)
}

/** Of several places no single class is published; each of them has its own. */
function wantedOf({ definition, subject }: BoundTarget, period: TargetPeriod): Wanted | null {
  const item = publishedItem(definition)
  if (definition.figure.kind !== 'worstClass') return { ...period, item, stationId: null }
  const [only, ...others] = subject.stations
  return only === undefined || others.length > 0 ? null : { ...period, item, stationId: only.id }
}

/** 公布值 — the official figure of a target's whole period. */
export function publishedFigure(
  published: readonly PublishedRecord[],
  bound: BoundTarget,
  period: TargetPeriod,
): PublishedFigure | null {
  const wanted = wantedOf(bound, period)
  const found = wanted && find(published, wanted)
  return found && { value: found.value, documentNumber: found.documentNumber, note: found.note }
}

/** 公布类别 — of one place over a month or a year. */
export function publishedClass(
  published: readonly PublishedRecord[],
  stationId: string,
  period: TargetPeriod,
): WaterClass | null {
  const found = find(published, { ...period, item: WATER_CLASS, stationId })
  const value = found && publishedValue(found.value)
  return typeof value === 'string' ? value : null
}

/** 基期值 — what was published for the same period of the base year; null where nothing was, or no number. */
export function baseValue(
  published: readonly PublishedRecord[],
  bound: BoundTarget,
  { base, period }: { readonly base: ParsedTarget['base']; readonly period: TargetPeriod },
): number | null {
  const year = base === undefined ? null : baseYear(base, Number(period.from.slice(0, 4)))
  if (year === null) return null
  const wanted = wantedOf(bound, { from: inYear(period.from, year), to: inYear(period.to, year) })
  const found = wanted && find(published, wanted)
  const value = found && publishedValue(found.value)
  return typeof value === 'number' ? value : null
}

function baseYear(base: string, year: number): number | null {
  if (base === 'last-year') return year - 1
  return /^\d{4}$/.test(base) ? Number(base) : null
}

/** 29 February becomes the 28th. */
function inYear(day: LocalDate, year: number): LocalDate {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return localDate(year, month, Math.min(date, daysInMonth(year, month)))
}
