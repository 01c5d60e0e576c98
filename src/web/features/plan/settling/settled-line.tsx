import type { ReactNode } from 'react'
import type { Settlement } from '#kernel/plan/settlement.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { settledWords } from '#web/features/plan/settling/settled-words.ts'
import styles from '#web/features/plan/settling/settling.module.css'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { toast } from '#web/ui/toast.tsx'

/** 校订说明 — what holds, who settled it, when and why; the printed value is named, and can be restored. */
export function SettledLine({ settlement }: { readonly settlement: Settlement }): ReactNode {
  const text = useText(settlingText)
  const words = useText(planWords)
  const { language } = useLanguage()
  const { maySettle, isBusy, withdraw } = useSettling()
  const { id, kind, by, knownAt, reason, before } = settlement
  const undo = () => void withdraw(id).then(() => toast(text.withdrawn))
  return (
    <div className={styles.settled}>
      <p className={styles.line}>
        <b className={styles.sign}>校</b> {text.kinds[kind]} ·{' '}
        {text.byAt(by, formatDate(localDateOf(knownAt), language))}
        {maySettle ? (
          <button type="button" className={styles.undo} disabled={isBusy} onClick={undo}>
            {text.undo}
          </button>
        ) : null}
      </p>
      <p className={styles.reason} lang={langOf(reason)}>
        {reason}
      </p>
      {before === null ? null : (
        <p className={styles.before} lang="zh-CN">
          {text.was(settledWords(before, { text, words, language }))}
        </p>
      )}
    </div>
  )
}
