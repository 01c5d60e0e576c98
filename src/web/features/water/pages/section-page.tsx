import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { ClassStrip } from '#web/features/water/class-strip.tsx'
import { FactorTable } from '#web/features/water/factor-table.tsx'
import facts from '#web/features/water/facts.module.css'
import { Flood } from '#web/features/water/flood.tsx'
import { monthCells } from '#web/features/water/months-view.ts'
import { PlanTargets } from '#web/features/water/plan-targets.tsx'
import { Report } from '#web/features/water/report.tsx'
import { sectionLines } from '#web/features/water/section-lines.ts'
import { sectionText } from '#web/features/water/section-text.ts'
import { Trend } from '#web/features/water/trend.tsx'
import { Trophic } from '#web/features/water/trophic.tsx'
import { usePlanVerdicts } from '#web/features/water/use-plan-verdicts.ts'
import { useWater, type Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { WaterEmpty } from '#web/features/water/water-empty.tsx'
import { WaterFrame } from '#web/features/water/water-frame.tsx'
import { sectionQuery } from '#web/features/water/water-query.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { YearControl } from '#web/features/water/year-control.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { useCan } from '#web/shell/county.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

/** 断面详情页 — one section: the report, the months, every factor against its limits, the trend, the flood season. */
export function SectionPage() {
  const mayRead = useCan()('observation.read')
  return mayRead ? <Section /> : <NoRight />
}

function Section() {
  const text = useText(sectionText)
  const words = useText(waterText)
  const water = useWater()
  const { station = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(sectionQuery(water.county, station, water.asked))
  const back = (
    <Link to="/$county/water" params={{ county: water.county }} search={{ year: water.search.year }}>
      {text.back}
    </Link>
  )
  return (
    <WaterFrame
      title={data?.place.name ?? words.tabs.sections}
      lead={data ? <Lead section={data} back={back} /> : back}
    >
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState /> : null}
      {data ? <SectionBody key={data.place.stationId} section={data} water={water} /> : null}
    </WaterFrame>
  )
}

interface LeadProps {
  readonly section: WaterSection
  readonly back: ReactNode
}

function Lead({ section: { place }, back }: LeadProps) {
  const text = useText(sectionText)
  const words = useText(waterText)
  const { river, controlLevel, waterBody, targetClass, code } = place
  const level = Object.entries(words.levels).find(([key]) => key === controlLevel)?.[1]
  const parts = [
    river ?? (waterBody === 'lake' ? words.lake : undefined),
    level,
    text.code(code),
    targetClass === null ? text.noTargetSet : text.targetOf(words.classOf(targetClass)),
  ]
  return (
    <>
      {back} · {parts.filter((part) => part !== undefined).join(' · ')}
    </>
  )
}

function SectionBody({ section, water }: { readonly section: WaterSection; readonly water: Water }) {
  const text = useText(sectionText)
  const { language } = useLanguage()
  const { year, months, place, provenance, limits, yearResult } = section
  const cells = monthCells(year, months, { target: place.targetClass, today: water.today })
  const isBare = yearResult === null && limits.length === 0
  return (
    <>
      <YearControl water={water} />
      {isBare ? (
        <WaterEmpty missing={null} />
      ) : (
        <Report lines={sectionLines(section, cells, language)} slip={provenance} />
      )}
      <SectionTargets section={section} water={water} />
      <div className={styles.line}>
        <h2 className={styles.subtitle}>{text.strip}</h2>
        <SlipButton what={text.strip} source={provenance} shown={null} />
      </div>
      <ClassStrip section={section} cells={cells} today={water.today} />
      {isBare ? null : (
        <>
          <FactorTable section={section} />
          <Trend section={section} water={water} />
          <div className={facts.pair}>
            <Flood section={section} />
            <Trophic section={section} />
          </div>
        </>
      )}
    </>
  )
}

function SectionTargets({ section, water }: { readonly section: WaterSection; readonly water: Water }) {
  const { plan, verdicts } = usePlanVerdicts(water, 'water.section-class')
  return (
    <PlanTargets
      water={water}
      plan={plan}
      verdicts={verdicts.filter(({ subject }) => subject === section.place.name)}
    />
  )
}
