import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  type AirChoices,
  type AirPeriod,
  type AirSearch,
  choicesOf,
  lastWholeDay,
  periodOf,
} from '#web/features/air/air-address.ts'
import type { AirAsked } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'

/** 大气页地址 — what is looked at, and how to look at something else. */
export interface Air extends AirChoices {
  readonly county: string
  readonly isDemo: boolean
  readonly period: AirPeriod
  readonly asked: AirAsked
  readonly day: string | undefined
  /** One line for every chart: subject, period, edition, dust. */
  readonly context: string
  readonly subjectName: string
  readonly stations: readonly { readonly id: string; readonly name: string }[]
  readonly change: (next: AirSearch) => void
}

export function useAir(): Air {
  const text = useText(airText)
  const { language } = useLanguage()
  const { slug: county, isDemo } = useCounty()
  const search: AirSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const asOf = useAsOf()
  const listed = useQuery(stationsQuery(county, asOf.asked)).data ?? []
  const stations = listed.filter(({ kind }) => kind === 'air')
  const choices = choicesOf(search)
  const period = periodOf(search.period, lastWholeDay(asOf.instant))
  const { subject, edition, dust } = choices
  const subjectName = stations.find(({ id }) => id === subject)?.name ?? text.county
  const words = text.period(formatDate(period.from, language), formatDate(period.to, language))
  return {
    ...choices,
    county,
    isDemo,
    period,
    stations,
    subjectName,
    day: search.day,
    asked: { subject, from: period.from, to: period.to, edition, dust, asOf: asOf.asked },
    context: text.context(subjectName, words, text.editions[edition], text.dusts[dust]),
    change: (next) => void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true }),
  }
}
