import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { hoursSlip } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AqiBadge } from '#web/features/air/aqi-badge.tsx'
import { primaryWords } from '#web/features/air/aqi-words.ts'
import { addHour } from '#web/features/air/hour-words.ts'
import styles from '#web/features/air/overview.module.css'
import { overviewText } from '#web/features/air/overview-text.ts'
import type { AirOverview } from '#web/features/air/wire.ts'
import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatClock } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Measure } from '#web/ui/measure.tsx'
import { Tag } from '#web/ui/tag.tsx'

type Latest = AirOverview['latest'][number]

/** 最新小时 — each station's last hour: AQI with its level, primary pollutant, and the six values. */
export function LatestHours({ overview }: { readonly overview: AirOverview }) {
  const text = useText(overviewText)
  const assessed = new Map(overview.stations.map(({ stationId, isAssessed }) => [stationId, isAssessed]))
  return (
    <section className={styles.latest}>
      <h2 className={styles.heading}>{text.latestTitle}</h2>
      {overview.latest.map((latest) => (
        <StationHour
          key={latest.stationId}
          latest={latest}
          asOf={overview.asOf}
          isAssessed={assessed.get(latest.stationId) ?? true}
        />
      ))}
    </section>
  )
}

interface StationHourProps {
  readonly latest: Latest
  readonly asOf: AirOverview['asOf']
  readonly isAssessed: boolean
}

function StationHour({ latest, asOf, isAssessed }: StationHourProps) {
  const text = useText(overviewText)
  const words = useText(airText)
  const { language } = useLanguage()
  const county = useCounty().slug
  const { name, start, result, values, stationId } = latest
  if (start === null || result === null) {
    return (
      <div className={styles.station}>
        <strong lang={langOf(name)}>{name}</strong> <span className={styles.quiet}>{text.noHour}</span>
      </div>
    )
  }
  const day = localDateOf(start)
  const asked = { subject: stationId, from: day, to: day, edition: 'byDay', dust: 'without', asOf } as const
  return (
    <div className={styles.station}>
      <div className={styles.stationHead}>
        <strong lang={langOf(name)}>{name}</strong>
        {!isAssessed && <Tag>{text.notAssessed}</Tag>}
        <AqiBadge result={result} />
      </div>
      <p className={styles.quiet}>
        <span>
          {text.hour(formatClock(start, language), formatClock(addHour(start), language))}
          {' · '}
          <ChemText>{`${words.primary} ${primaryWords(result, language)}`}</ChemText>
        </span>
        <SlipButton shown={null} what={`${name} ${text.latestTitle}`} source={hoursSlip(county, asked)} />
      </p>
      <dl className={styles.values}>
        {AIR_FACTORS.map((factor) => (
          <div key={factor}>
            <dt>
              <ChemText>{factorName(factor, language)}</ChemText>
            </dt>
            <dd>
              <Measure
                value={values[factor] ?? null}
                unit={factor === 'co' ? factorUnit(factor, language) : ''}
                decimals={factorDecimals(factor) ?? 0}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
