import type { LocalDate } from '#kernel/time/calendar.ts'
import { daysInMonth } from '#kernel/time/calendar.ts'
import type { Answer } from '#web/api/route-types.ts'

export type PublishedValue = Answer<'listPublishedValues'>[number]

/** 可比问法 — the question whose answer stands beside an official figure. */
export type OwnAsked =
  | { readonly kind: 'air'; readonly subject: string; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'water'; readonly stationId: string; readonly year: number; readonly month: string | null }

/** null: nothing here answers the same question. */
export function askedFor({ item, stationId, from, to }: PublishedValue): OwnAsked | null {
  if (item === 'water-class') return stationId === null ? null : waterAsked(stationId, from, to)
  const isAir = /^(good|heavy)-days$|^good-day-ratio$|^(mean|percentile)\./.test(item)
  return isAir ? { kind: 'air', subject: stationId ?? 'county', from, to } : null
}

/** Water is judged by month and by year; other periods have no class here. */
function waterAsked(stationId: string, from: string, to: string): OwnAsked | null {
  const year = Number(from.slice(0, 4))
  if (from.slice(5) === '01-01' && to === `${year}-12-31`) return { kind: 'water', stationId, year, month: null }
  const month = from.slice(0, 7)
  const last = `${month}-${daysInMonth(year, Number(from.slice(5, 7)))}`
  return from.endsWith('-01') && to === last ? { kind: 'water', stationId, year, month } : null
}

/** 本系统数值 — as legally rounded; a class as its numeral; null where there is none. */
export function ownOfAir(evaluation: Answer<'evaluateAir'>, item: string): string | null {
  const { days, goodRatio, factors } = evaluation
  if (item === 'good-days') return String(days.good)
  if (item === 'heavy-days') return String(days.heavy)
  if (item === 'good-day-ratio') {
    const ratio = goodRatio?.denominator === 'calendar' ? goodRatio.ofCalendar : goodRatio?.ofValid
    return ratio ? ratio.rounded.toFixed(1) : null
  }
  const [statistic, factor] = item.split('.')
  const found = factors.find((one) => one.factor === factor)
  const judged = statistic === 'mean' ? found?.mean : found?.percentile
  return judged ? judged.rounded.toFixed(judged.decimals) : null
}

export function ownOfWater(section: Answer<'readWaterSection'>, month: string | null): string | null {
  if (month === null) return section.yearResult?.waterClass ?? null
  return section.months.find((one) => one.month === month)?.result?.waterClass ?? null
}
