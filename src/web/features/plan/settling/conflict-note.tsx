import type { ReactNode } from 'react'
import type { SettledValue, Settlement } from '#kernel/plan/settlement.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { settledWords } from '#web/features/plan/settling/settled-words.ts'
import styles from '#web/features/plan/settling/settling.module.css'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

/** 校订冲突 — what somebody else has settled meanwhile, beside what this person entered; nothing is lost, nothing decided. */
export function ConflictNote({
  theirs,
  mine,
}: {
  readonly theirs: Settlement
  readonly mine: SettledValue
}): ReactNode {
  const text = useText(settlingText)
  const words = useText(planWords)
  const { language } = useLanguage()
  const setting = { text, words, language }
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        <b>{text.conflictTitle}</b>
      </p>
      <p>{text.conflictBy(theirs.by, formatDate(localDateOf(theirs.knownAt), language))}</p>
      <p lang="zh-CN">
        {theirs.after === null ? text.kinds[theirs.kind] : settledWords(theirs.after, setting)}（{theirs.reason}）
      </p>
      <p>{text.conflictMine}</p>
      <p lang="zh-CN">{settledWords(mine, setting)}</p>
    </div>
  )
}
