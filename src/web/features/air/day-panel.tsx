import { AIR_DAY_FACTORS, type AirDayFactor } from '#kernel/air/air-day.ts'
import { AQI_EDITION_NAMES } from '#kernel/air/edition.ts'
import { daysSlip } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AqiBadge } from '#web/features/air/aqi-badge.tsx'
import { primaryWords } from '#web/features/air/aqi-words.ts'
import styles from '#web/features/air/calendar.module.css'
import { calendarText } from '#web/features/air/calendar-text.ts'
import type { CalendarCell } from '#web/features/air/calendar-view.ts'
import { counts, valueRemark } from '#web/features/air/day-remark.ts'
import type { Air } from '#web/features/air/use-air.ts'
import type { AirDay } from '#web/features/air/wire.ts'
import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import { Measure } from '#web/ui/measure.tsx'

interface DayPanelProps {
  readonly air: Air
  readonly cell: Pick<CalendarCell, 'day' | 'report'>
}

/** 一天 — AQI with its level, primary pollutants, and each item with its valid hours, limit and what is to be said of it. */
export function DayPanel({ air, cell: { day, report } }: DayPanelProps) {
  const text = useText(calendarText)
  const words = useText(airText)
  const { language } = useLanguage()
  return (
    <section className={styles.panel} aria-live="polite">
      <h2 className={styles.panelTitle}>{formatDate(day, language)}</h2>
      {report === null ? (
        <p>{text.noReport}</p>
      ) : (
        <>
          <p>
            <AqiBadge result={report.result} />
          </p>
          <p>
            <ChemText>{`${words.primary} ${primaryWords(report.result, language)}`}</ChemText>
          </p>
          {AIR_DAY_FACTORS.map((item) => (
            <Item key={item} item={item} report={report} air={air} />
          ))}
          {report.publishedAqi !== null && <p className={styles.foot}>{text.published(report.publishedAqi)}</p>}
          <div className={styles.foot}>
            <span>
              {AQI_EDITION_NAMES[report.result.edition]}
              {report.stage !== null && ` · ${text.stages[report.stage]}`}
            </span>
            <SlipButton
              shown={null}
              what={formatDate(day, language)}
              source={daysSlip(air.county, { ...air.asked, from: day, to: day })}
            />
          </div>
        </>
      )}
    </section>
  )
}

const IAQI_OF = { o3Mda8: 'o3', o3Hour: null, so2: 'so2', no2: 'no2', co: 'co', pm10: 'pm10', pm25: 'pm25' } as const

interface ItemProps {
  readonly item: AirDayFactor
  readonly report: AirDay
  readonly air: Air
}

function Item({ item, report, air }: ItemProps) {
  const text = useText(calendarText)
  const { language } = useLanguage()
  const value = report.values[item]
  const factor = IAQI_OF[item]
  const iaqi = factor === null ? undefined : report.result.iaqi[factor]
  const remark = valueRemark(item, value, { subject: air.subject, dust: air.dust }, language)
  return (
    <div className={styles.item}>
      <span>
        <ChemText>{factorName(item, language)}</ChemText>
      </span>
      <Measure
        value={value.rounded}
        unit={factorUnit(item, language)}
        decimals={factorDecimals(item) ?? 0}
        reason={text.noValue}
      />
      <span>{iaqi === undefined ? '' : `${text.iaqi} ${iaqi}`}</span>
      <span className={cx(styles.itemNote, counts(value, air.dust) && value.isOver === true && styles.over)}>
        {remark}
      </span>
    </div>
  )
}
