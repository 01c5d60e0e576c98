import { useState } from 'react'
import { localDateOf } from '#kernel/time/calendar.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate, formatInstant } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import styles from '#web/shell/demo-bar.module.css'
import { DemoRemoval } from '#web/shell/demo-removal.tsx'
import { demoText } from '#web/shell/demo-text.ts'
import { useNow } from '#web/shell/session.ts'
import { Button } from '#web/ui/button.tsx'

/** 演示条 — on every page and every print of a demonstration county. */
export function DemoBar() {
  const text = useText(demoText)
  const { language } = useLanguage()
  const now = useNow()
  const county = useCounty()
  const asOf = useAsOf()
  const mayRemove = useCan()('demo.remove')
  const [isRemoving, setIsRemoving] = useState(false)
  return (
    <section className={styles.bar} aria-label={text.label}>
      <span className={styles.sentence}>
        {county.asOf === null ? text.fictional : text.standing(formatInstant(county.asOf, language))}
      </span>
      {asOf.source === 'address' ? (
        <>
          <span>{text.viewing(formatDate(asOf.date, language))}</span>
          <Button tone="quiet" className={styles.action} onClick={() => asOf.choose(null)}>
            {text.standstill}
          </Button>
        </>
      ) : (
        <Button tone="quiet" className={styles.action} onClick={() => asOf.choose(localDateOf(now))}>
          {text.today}
        </Button>
      )}
      {mayRemove && (
        <Button tone="quiet" className={styles.action} onClick={() => setIsRemoving(true)}>
          {text.remove}
        </Button>
      )}
      {isRemoving && <DemoRemoval onClose={() => setIsRemoving(false)} />}
    </section>
  )
}
