import { Link } from '@tanstack/react-router'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { kindsOf } from '#kernel/observation/form-kinds.ts'
import styles from '#web/features/data/data.module.css'
import look from '#web/features/data/imports/look.module.css'
import { outcomeText } from '#web/features/data/imports/outcome-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'

interface ImportDoneProps {
  readonly county: string
  readonly data: ObservationImportWire
}

const COUNTS = ['stored', 'corrected', 'unchanged', 'outranked', 'left', 'daysRecomputed'] as const

/** 导入完成 — what became of every value, where to look now, and what to do where values are wrong. */
export function ImportDone({ county, data }: ImportDoneProps) {
  const text = useText(outcomeText)
  const { language } = useLanguage()
  const { result } = data
  const hints: Readonly<Record<string, string>> = text.countHint
  return (
    <section className={look.card}>
      <div role="status">
        <h2 className={styles.heading}>{text.done}</h2>
      </div>
      {result && (
        <dl className={look.counts}>
          {COUNTS.map((key) => (
            <div key={key}>
              <dt>{text.counts[key]}</dt>
              <dd>{formatNumber(result[key], language)}</dd>
              {hints[key] === undefined ? null : <dd className={styles.quiet}>{hints[key]}</dd>}
            </div>
          ))}
        </dl>
      )}
      {result && result.stored === 0 && result.corrected === 0 ? <p>{text.nothingNew}</p> : null}
      <Next county={county} data={data} />
      <p className={styles.quiet}>
        {text.noUndo}{' '}
        <Link to="/$county/data" params={{ county }} search={{ tab: 'exclusions' }}>
          {text.exclude}
        </Link>
      </p>
    </section>
  )
}

function Next({ county, data }: ImportDoneProps) {
  const text = useText(outcomeText)
  const kinds = kindsOf(data.form)
  return (
    <p className={look.next}>
      <span className={styles.quiet}>{text.next}</span>
      {kinds.includes('air') && (
        <Link to="/$county/air" params={{ county }} search={{ tab: 'calendar' }}>
          {text.nextAir}
        </Link>
      )}
      {kinds.includes('riverSection') && (
        <Link to="/$county/water" params={{ county }}>
          {text.nextWater}
        </Link>
      )}
      <Link to="/$county/data" params={{ county }} search={{ tab: 'stations' }}>
        {text.nextStations}
      </Link>
      <Link to="/$county/data" params={{ county }}>
        {text.nextAgain}
      </Link>
    </p>
  )
}
