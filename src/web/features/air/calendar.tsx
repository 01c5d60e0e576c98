import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AQI_LEVELS } from '#kernel/air/aqi-result.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { AQI_COLOURS } from '#web/charts/legal-colours.ts'
import shared from '#web/features/air/air.module.css'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { daysQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AqiCalendar } from '#web/features/air/aqi-calendar.tsx'
import styles from '#web/features/air/calendar.module.css'
import { calendarText } from '#web/features/air/calendar-text.ts'
import { chosenDay, yearCalendar } from '#web/features/air/calendar-view.ts'
import { DayPanel } from '#web/features/air/day-panel.tsx'
import { DayTable } from '#web/features/air/day-table.tsx'
import type { Air } from '#web/features/air/use-air.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 日历页 — a year of days; whatever month the address names, the whole year is shown. */
export function Calendar({ air }: { readonly air: Air }) {
  const text = useText(calendarText)
  const words = useText(airText)
  const { year } = air.period
  const whole = { ...air.asked, from: localDate(year, 1, 1), to: localDate(year, 12, 31) }
  const { data, error, refetch } = useQuery(daysQuery(air.county, whole))
  const months = useMemo(() => (data ? yearCalendar(year, data.days) : undefined), [data, year])
  const known = data?.days ?? []
  const chosen = chosenDay(air.day, known, year)
  return (
    <>
      <AirControls air={air} shows={['subject', 'year', 'edition', 'dust']} />
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && known.length === 0 ? <EmptyState inline title={words.emptyPeriod} /> : null}
      {data && months && known.length > 0 ? (
        <>
          <div className={shared.line}>
            <h2 className={shared.subtitle}>{text.title(year)}</h2>
            <SlipButton shown={null} what={text.title(year)} source={data.provenance} />
          </div>
          <p className={shared.quiet}>
            {air.context} · {text.hint}
          </p>
          <LevelLegend />
          <div className={styles.layout}>
            <AqiCalendar months={months} chosen={chosen} onChoose={(day) => air.change({ day })} />
            {chosen && (
              <DayPanel air={air} cell={{ day: chosen, report: known.find(({ day }) => day === chosen) ?? null }} />
            )}
          </div>
          <DayTable days={known} caption={`${text.dayTable} ${year}`} note={air.isDemo ? words.demo : undefined} />
        </>
      ) : null}
    </>
  )
}

/** 级别图例 — colour, sign and word of each level: any one of the three would do. */
function LevelLegend() {
  const words = useText(airText)
  return (
    <div className={styles.legend}>
      {AQI_LEVELS.map((level) => (
        <span key={level} className={styles.entry}>
          <span
            className={styles.swatch}
            style={{ background: AQI_COLOURS[level].hex, color: AQI_COLOURS[level].ink }}
            aria-hidden="true"
          >
            {words.marks[level]}
          </span>
          {words.levels[level]}
        </span>
      ))}
    </div>
  )
}
