import { type ReactNode, useId } from 'react'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import styles from '#web/features/plan/living/living-head.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import type { AsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { Popover } from '#web/ui/popover.tsx'

interface Props {
  readonly asOf: AsOf
  readonly onChoose: (date: LocalDate | null) => void
}

/** 截至日期 — the day the page speaks of; typed or picked, and the way back to the county's own moment. */
export function AsOfPicker({ asOf, onChoose }: Props): ReactNode {
  const text = useText(livingText)
  const { language } = useLanguage()
  const id = useId()
  const own = useCounty().asOf === null ? 'now' : 'demo'
  return (
    <Popover
      align="end"
      trigger={
        <>
          {text.asOf}
          <span className={styles.date}>{formatDate(asOf.date, language)}</span>
        </>
      }
    >
      {(close) => (
        <div className={styles.form}>
          <label htmlFor={id}>{text.rail}</label>
          <input
            id={id}
            type="date"
            value={asOf.date}
            onChange={(event) => {
              const { value } = event.currentTarget
              if (isLocalDate(value)) onChoose(value)
            }}
          />
          {asOf.source === 'address' ? (
            <Button
              tone="quiet"
              onClick={() => {
                onChoose(null)
                close()
              }}
            >
              {text.own[own]}
            </Button>
          ) : null}
        </div>
      )}
    </Popover>
  )
}
