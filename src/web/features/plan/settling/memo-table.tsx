import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import styles from '#web/features/plan/settling/memo.module.css'
import { settledWords } from '#web/features/plan/settling/settled-words.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { cx } from '#web/ui/cx.ts'

interface Props {
  readonly settlements: readonly Settlement[]
  readonly planKey: string
}

const COLUMNS = ['task', 'about', 'before', 'after', 'reason', 'by', 'at'] as const

/** 校订表 — one line a settlement: about what, from what to what, why, by whom, when. */
export function MemoTable({ settlements, planKey }: Props): ReactNode {
  const text = useText(settlingText)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{text.memo}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {settlements.map((settlement) => (
            <MemoRow key={settlement.id} settlement={settlement} planKey={planKey} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MemoRow({ settlement, planKey }: { readonly settlement: Settlement; readonly planKey: string }): ReactNode {
  const text = useText(settlingText)
  const words = useText(planWords)
  const label = useLabel()
  const { language } = useLanguage()
  const county = useCounty().slug
  const { taskKey, kind, mark, before, after, reason, by, knownAt, ended } = settlement
  const setting = { text, words, language }
  const about = [
    after === null ? null : text.fields[after.field],
    mark === null ? null : label(PLAN_ISSUE_MESSAGES[mark.code].title),
  ].filter((part) => part !== null)
  const outcome = kind === 'question' ? text.awaitingAnswer : text.asPrinted
  return (
    <tr className={cx(ended !== null && styles.ended)}>
      <th scope="row" data-title={text.column.task}>
        {taskKey === null ? (
          text.wholeDocument
        ) : (
          <Link to="/$county/plans/$plan" params={{ county, plan: planKey }} search={{ clause: taskKey, tab: 'lint' }}>
            {taskKey}
          </Link>
        )}
      </th>
      <td data-title={text.column.about}>
        {about.join(words.sentenceJoin)}
        <span className={styles.note}>
          {text.kinds[kind]}
          {ended === null ? '' : ` · ${text.memoEnded[ended.kind]}（${ended.by}）`}
        </span>
      </td>
      <td data-title={text.column.before} lang="zh-CN">
        {before === null ? '—' : settledWords(before, setting)}
      </td>
      <td data-title={text.column.after} lang={langOf(after === null ? outcome : '中')}>
        {after === null ? outcome : settledWords(after, setting)}
      </td>
      <td data-title={text.column.reason} lang={langOf(reason)}>
        {reason}
      </td>
      <td data-title={text.column.by} lang={langOf(by)}>
        {by}
      </td>
      <td data-title={text.column.at}>{formatDate(localDateOf(knownAt), language)}</td>
    </tr>
  )
}
