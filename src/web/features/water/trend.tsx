import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { Chart } from '#web/charts/chart.tsx'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { sectionText } from '#web/features/water/section-text.ts'
import { firstFactor, monthChart, readingChart, trendFactors } from '#web/features/water/trend-view.ts'
import type { Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { STEPS, stepOf } from '#web/features/water/water-address.ts'
import { seriesQuery } from '#web/features/water/water-query.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Choice } from '#web/ui/field.tsx'

interface TrendProps {
  readonly section: WaterSection
  readonly water: Water
}

/** 变化图 — one factor with its limits, last year beside this one, by month or reading by reading. */
export function Trend({ section, water }: TrendProps) {
  const text = useText(sectionText)
  const { language } = useLanguage()
  const factors = trendFactors(section)
  const chosen = factors.find(({ factor }) => factor === water.search.factor)?.factor ?? firstFactor(section)
  if (chosen === undefined) return null
  const isReference = factors.some(({ factor, isReference: only }) => factor === chosen && only)
  const step = isReference ? 'reading' : stepOf(water.search.step)
  const steps = isReference ? STEPS.filter((one) => one === 'reading') : STEPS
  return (
    <section className={styles.trend}>
      <div className={styles.controls}>
        <Choice
          label={text.trendFactor}
          value={chosen}
          options={factors.map(({ factor, isReference: only }) => ({
            value: factor,
            label: only ? text.reference(factorName(factor, language)) : factorName(factor, language),
          }))}
          onChange={(factor) => water.change({ factor })}
        />
        <Choice
          label={text.step}
          value={step}
          options={steps.map((one) => ({ value: one, label: text.steps[one] }))}
          onChange={(one) => water.change({ step: one })}
        />
      </div>
      {step === 'month' ? (
        <MonthTrend section={section} factor={chosen} />
      ) : (
        <ReadingTrend section={section} factor={chosen} water={water} />
      )}
    </section>
  )
}

interface FactorTrendProps {
  readonly section: WaterSection
  readonly factor: string
}

function useFrame({ section, factor }: FactorTrendProps, step: 'month' | 'reading') {
  const text = useText(sectionText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const { place, year, provenance } = section
  const title = text.trend(factorName(factor, language))
  const years = section.lastYear === null ? words.yearOf(year) : text.years(year)
  return {
    title,
    context: text.trendContext(place.name, years, text.stepWords[step]),
    empty: text.noSeries,
    note: place.isDemo ? words.demo : undefined,
    tools: (
      <>
        <ReadingsButton slip={provenance} station={{ id: place.stationId, name: place.name, factor }} />
        <SlipButton what={title} source={provenance} shown={null} />
      </>
    ),
  }
}

function MonthTrend({ section, factor }: FactorTrendProps) {
  const { language } = useLanguage()
  const spec = useMemo(() => monthChart(section, factor, language), [section, factor, language])
  return <Chart {...useFrame({ section, factor }, 'month')} spec={spec} height={320} />
}

function ReadingTrend({ section, factor, water }: FactorTrendProps & Pick<TrendProps, 'water'>) {
  const { language } = useLanguage()
  const { county, asked } = water
  const { place, year, lastYear } = section
  const query = (of: number) => seriesQuery(county, place.stationId, { factor, ...daysOf(of), asOf: asked.asOf })
  const now = useQuery(query(year))
  const before = useQuery({ ...query(year - 1), enabled: lastYear !== null })
  // Years of four-hourly readings are worth drawing once.
  const spec = useMemo(() => {
    if (now.data === undefined || (lastYear !== null && before.data === undefined)) return undefined
    return readingChart(section, factor, { now: now.data, before: before.data ?? null }, language)
  }, [section, lastYear, factor, now.data, before.data, language])
  return (
    <Chart
      {...useFrame({ section, factor }, 'reading')}
      spec={spec}
      error={now.error ?? before.error}
      onRetry={() => {
        void now.refetch()
        void before.refetch()
      }}
      height={320}
    />
  )
}

function daysOf(year: number): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: localDate(year, 1, 1), to: localDate(year, 12, 31) }
}
