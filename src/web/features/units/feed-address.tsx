import { useRef, useState } from 'react'
import type { Instant } from '#kernel/time/calendar.ts'
import styles from '#web/features/units/unit.module.css'
import { unitText } from '#web/features/units/unit-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstant } from '#web/i18n/format.ts'
import { Button } from '#web/ui/button.tsx'
import { copyText } from '#web/ui/copy-text.ts'

interface FeedAddressProps {
  readonly path: string
  readonly createdAt: Instant
  readonly createdBy: string | null
}

/** 订阅地址 — whole, to be copied into a calendar, with what whoever has it can see. */
export function FeedAddress({ path, createdAt, createdBy }: FeedAddressProps) {
  const text = useText(unitText)
  const { language } = useLanguage()
  const shown = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const address = new URL(path, globalThis.location.origin).href
  const copy = async () => {
    if (shown.current !== null) setOutcome((await copyText(address, shown.current)) ? 'copied' : 'notCopied')
  }
  return (
    <>
      <div className={styles.address}>
        <code ref={shown}>{address}</code>
        <Button onClick={copy}>{outcome === 'copied' ? text.copied : text.copy}</Button>
      </div>
      <p role="status" className={styles.quiet}>
        {outcome === null ? text.feedBy(createdBy ?? '', formatInstant(createdAt, language)) : text[outcome]}
      </p>
      <p className={styles.warning}>{text.feedSecret}</p>
    </>
  )
}
