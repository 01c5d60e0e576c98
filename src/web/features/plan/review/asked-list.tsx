import type { ReactNode } from 'react'
import { problemSentence } from '#web/api/problem-text.ts'
import styles from '#web/features/plan/review/amendment.module.css'
import { amendmentText } from '#web/features/plan/review/amendment-text.ts'
import type { Asked, AskedCode } from '#web/features/plan/review/asked.ts'
import review from '#web/features/plan/review/review.module.css'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'

interface Props {
  readonly asked: readonly Asked[]
  readonly accepted: readonly AskedCode[]
  readonly onAccept: (accepted: readonly AskedCode[]) => void
}

/** 问答 — what the server asked, in its own words, each with a box to tick. */
export function AskedList({ asked, accepted, onAccept }: Props): ReactNode {
  const text = useText(amendmentText)
  const { language } = useLanguage()
  return asked.map(({ code, error }) => (
    <div key={code} role="alert" className={styles.ask}>
      <p>{problemSentence(error, language)}</p>
      <label className={review.accept}>
        <input
          type="checkbox"
          checked={accepted.includes(code)}
          onChange={({ currentTarget: { checked } }) =>
            onAccept(checked ? [...accepted, code] : accepted.filter((other) => other !== code))
          }
        />
        <span>{text.accept[code]}</span>
      </label>
    </div>
  ))
}
