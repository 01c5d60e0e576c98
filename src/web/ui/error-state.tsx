import { ApiError } from '#web/api/api-error.ts'
import { problemSentence, problemTitle } from '#web/api/problem-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/state.module.css'
import { stateText } from '#web/ui/state-text.ts'

interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly inline?: boolean
  /** Number under which a failure of the page itself stands in the browser's console. */
  readonly reference?: string
}

/** 出错状态 — in place of what failed: what happened, what to do, the code and request id to quote, and a retry. */
export function ErrorState({ error, onRetry, inline, reference }: ErrorStateProps) {
  const text = useText(stateText)
  const { language } = useLanguage()
  const Heading = inline === true ? 'h2' : 'h1'
  return (
    <div role="alert" className={cx(styles.state, inline && styles.inline)}>
      <Heading className={styles.title}>{problemTitle(error, language)}</Heading>
      <p className={styles.text}>{problemSentence(error, language)}</p>
      {error instanceof ApiError && (
        <p className={styles.meta}>
          {text.code(error.code)}
          {error.requestId !== null && ` · ${text.requestId(error.requestId)}`}
        </p>
      )}
      {reference !== undefined && <p className={styles.meta}>{text.reference(reference)}</p>}
      {onRetry && (
        <div className={styles.actions}>
          <Button onClick={onRetry}>{text.retry}</Button>
        </div>
      )}
    </div>
  )
}
