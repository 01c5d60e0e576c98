import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api/call.ts'
import { aboutText } from '#web/features/system/about/about-text.ts'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 关于 — what is running and whether it is well; asked anew each time it is opened. */
export function About() {
  const text = useText(aboutText)
  const { data, error, refetch } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => call('health', { signal }),
    staleTime: 0,
  })
  if (error) return <ErrorState inline error={error} onRetry={() => refetch()} />
  if (!data) return <LoadingState />
  const facts = [
    [text.status, text.well],
    [text.version, data.version],
    [text.engine, text.engines[data.engine]],
    [text.licence, text.apache],
    [text.network, text.noRequest],
  ] as const
  return (
    <>
      <p className={styles.statement}>{text.sentence}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
