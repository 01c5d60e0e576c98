import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import look from '#web/features/data/imports/look.module.css'
import { outcomeText } from '#web/features/data/imports/outcome-text.ts'
import { useCancel } from '#web/features/data/imports/use-import.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { useCan } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'

interface ImportRunningProps {
  readonly county: string
  readonly data: ObservationImportWire
}

/** 正在导入 — how far it is, and the way to stop it without a trace. */
export function ImportRunning({ county, data: { id, progress } }: ImportRunningProps) {
  const text = useText(outcomeText)
  const { language } = useLanguage()
  const mayManage = useCan()('observation.manage')
  const cancel = useCancel(county, id)
  const isEnding = progress !== null && progress.done >= progress.total
  const number = (value: number) => formatNumber(value, language)
  const share = progress === null || isEnding ? {} : { value: progress.done, max: progress.total || 1 }
  return (
    <section className={look.card}>
      <h2 className={styles.heading}>{text.running}</h2>
      <progress className={look.progress} {...share} aria-label={text.running} />
      <p role="status">
        {progress === null || isEnding
          ? text.runningEnd
          : text.runningOf(number(progress.done), number(progress.total))}
      </p>
      <p className={styles.quiet}>{text.runningNote}</p>
      {mayManage && (
        <div className={look.actions}>
          <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {cancel.isPending ? text.cancelling : text.cancel}
          </Button>
        </div>
      )}
      <ErrorNote error={cancel.error} />
    </section>
  )
}
