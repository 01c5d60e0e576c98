import { AIR_DAY_FACTORS, type AirDayFactor } from '#kernel/air/air-day.ts'
import { AIR_RULESETS } from '#kernel/air/edition.ts'
import {
  addDays,
  daysInMonth,
  epochMs,
  type Instant,
  instantOf,
  isLocalDate,
  type LocalDate,
  localDate,
  localDateOf,
} from '#kernel/time/calendar.ts'
import type { EditionChoiceWire } from '#web/features/air/wire.ts'

/** What of the air pages stands in the address. */
export const AIR_SEARCH = ['tab', 'subject', 'period', 'edition', 'dust', 'factor', 'other', 'day'] as const
export type AirSearch = { readonly [Key in (typeof AIR_SEARCH)[number]]?: string | undefined }

export const AIR_TABS = [
  'overview',
  'calendar',
  'pollutants',
  'primary',
  'targets',
  'comparison',
  'trial',
  'completeness',
  'warnings',
  'ranking',
] as const
export type AirTab = (typeof AIR_TABS)[number]

const EDITIONS = ['byDay', ...AIR_RULESETS] as const

/** 时段 — both days included; `year` and `month` as in the address, null for what they are not. */
export interface AirPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly year: number
  readonly month: number | null
  /** Ends with the last whole day because the rest is still to come. */
  readonly isOpen: boolean
}

/** 最后完整日 — the last day that was over at the moment; a moment that ends a day includes it. */
export function lastWholeDay(moment: Instant): LocalDate {
  return addDays(localDateOf(instantOf(epochMs(moment) + 1)), -1)
}

/**
 * 地址里的时段 — 2024, 2024-03, or 2024-01-01..2024-06-30; anything else is the year of the last whole day. A period
 * still running ends with that day: days to come are neither valid nor invalid.
 */
export function periodOf(text: string | undefined, last: LocalDate): AirPeriod {
  const asked = text === undefined ? null : askedPeriod(text)
  const { from, to, year, month } = asked ?? wholeYear(Number(last.slice(0, 4)))
  const isOpen = to > last && from <= last
  return { from, to: isOpen ? last : to, year, month, isOpen }
}

type Asked = Omit<AirPeriod, 'isOpen'>

const wholeYear = (year: number): Asked => ({
  from: localDate(year, 1, 1),
  to: localDate(year, 12, 31),
  year,
  month: null,
})

function askedPeriod(text: string): Asked | null {
  const [from = '', to = ''] = text.split('..')
  if (isLocalDate(from) && isLocalDate(to) && from <= to) {
    return { from, to, year: Number(to.slice(0, 4)), month: null }
  }
  const match = /^((?:19|20)\d{2})(?:-(0[1-9]|1[0-2]))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (match[2] === undefined) return wholeYear(year)
  const month = Number(match[2])
  return { from: localDate(year, month, 1), to: localDate(year, month, daysInMonth(year, month)), year, month }
}

/** The address of a year, or of one of its months. */
export function periodText(year: number, month: number | null): string {
  return month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`
}

const oneOf = <Word extends string>(known: readonly Word[], text: string | undefined, otherwise: Word): Word =>
  known.find((word) => word === text) ?? otherwise

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** 地址里的选择 — words nobody knows choose what would stand there anyway. */
export interface AirChoices {
  readonly tab: AirTab
  readonly subject: string
  readonly edition: EditionChoiceWire
  readonly other: EditionChoiceWire
  readonly dust: 'with' | 'without'
  readonly factor: AirDayFactor
}

export function choicesOf({ tab, subject, edition, other, dust, factor }: AirSearch): AirChoices {
  return {
    tab: oneOf(AIR_TABS, tab, 'overview'),
    subject: subject !== undefined && UUID.test(subject) ? subject : 'county',
    edition: oneOf(EDITIONS, edition, 'byDay'),
    other: oneOf(EDITIONS, other, '2026-transition'),
    dust: oneOf(['with', 'without'], dust, 'with'),
    factor: oneOf(AIR_DAY_FACTORS, factor, 'pm25'),
  }
}
