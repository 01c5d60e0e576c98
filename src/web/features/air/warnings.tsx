import { useQuery } from '@tanstack/react-query'
import shared from '#web/features/air/air.module.css'
import { daysSlip, warningsQuery } from '#web/features/air/air-query.ts'
import styles from '#web/features/air/checks.module.css'
import { checksText } from '#web/features/air/checks-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import type { WarningPanel } from '#web/features/air/wire.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate, formatMonthDay } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { cx } from '#web/ui/cx.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { Tag } from '#web/ui/tag.tsx'

/** 预警条件页 — the last days' AQI, and each generation of triggers held against them, the one in force first. */
export function Warnings({ air }: { readonly air: Air }) {
  const text = useText(checksText)
  const { asked, date } = useAsOf()
  const { data, error, refetch } = useQuery(warningsQuery(air.county, asked))
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const isInForce = ({ validFrom, validTo }: Generation) => validFrom <= date && (validTo === null || date <= validTo)
  const generations = [...data.generations].sort((one, other) => Number(isInForce(other)) - Number(isInForce(one)))
  return (
    <>
      <p className={shared.note}>{text.warningsLead}</p>
      <h2 className={shared.subtitle}>{text.window}</h2>
      <Window window={data.window} air={air} />
      {generations.length === 0 ? <EmptyState inline title={text.noWarnings} /> : null}
      {generations.map((generation) => (
        <GenerationBlock key={generation.key} generation={generation} isInForce={isInForce(generation)} />
      ))}
    </>
  )
}

type Generation = WarningPanel['generations'][number]

function Window({ window, air }: { readonly window: WarningPanel['window']; readonly air: Air }) {
  const text = useText(checksText)
  const { language } = useLanguage()
  return (
    <div className={styles.window}>
      {window.map(({ day, aqi, isComplete }) => {
        const date = formatMonthDay(day, language)
        const asked = { ...air.asked, subject: 'county' as const, from: day, to: day }
        return (
          <div key={day} className={styles.windowDay}>
            <span className={styles.quiet}>{date}</span>
            <strong>
              {aqi === null ? (
                '—'
              ) : (
                <Proven
                  what={`${date} AQI`}
                  source={daysSlip(air.county, asked)}
                  shown={{ rounded: String(aqi), raw: null }}
                >
                  {aqi}
                </Proven>
              )}
            </strong>
            {isComplete ? null : <span className={styles.quiet}>{text.incomplete}</span>}
          </div>
        )
      })}
    </div>
  )
}

function GenerationBlock({ generation, isInForce }: { readonly generation: Generation; readonly isInForce: boolean }) {
  const text = useText(checksText)
  const label = useLabel()
  const { language } = useLanguage()
  const { title, rule, validFrom, validTo, levels } = generation
  const from = formatDate(validFrom, language)
  return (
    <section className={styles.generation}>
      <div className={styles.generationHead}>
        <h2 className={shared.subtitle}>{label(title)}</h2>
        <Tag tone={isInForce ? 'azure' : 'plain'}>{isInForce ? text.inForce : text.past}</Tag>
        {rule.status === 'unverified' && <Tag tone="amber">{text.unverified}</Tag>}
      </div>
      <p className={styles.quiet}>
        <span lang={langOf(rule.standard)}>
          {rule.standard} {rule.clause}
        </span>
        {' · '}
        {validTo === null ? text.validFrom(from) : text.validBetween(from, formatDate(validTo, language))}
      </p>
      {levels.map(({ level, condition, state, since }) => (
        <div key={level} className={styles.trigger}>
          <span className={styles.triggerLevel}>{text.levels[level]}</span>
          <span>{label(condition)}</span>
          <span className={cx(state === 'met' && styles.met)}>
            {SIGNS[state]} {text.states[state]}
            {since !== null && ` ${text.since(formatMonthDay(since, language))}`}
          </span>
        </div>
      ))}
    </section>
  )
}

// Shapes before colours, as everywhere: met is a filled square, open where nothing can be said.
const SIGNS = { met: '■', notMet: '□', unknown: '◌' } as const
