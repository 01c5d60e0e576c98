import { Link } from '@tanstack/react-router'
import type { PolicyDetail } from '#contract/schemas/policy.ts'
import styles from '#web/features/policies/policies.module.css'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

type Citation = PolicyDetail['citations'][number]

interface CitationsProps {
  readonly county: string
  readonly citations: readonly Citation[]
}

/** 引用处 — every clause that cites the document, with the cited words marked as they are printed. */
export function Citations({ county, citations }: CitationsProps) {
  const text = useText(policiesText)
  return (
    <section>
      <h2 className={styles.subtitle}>
        {text.citations} <span className={styles.quiet}>{citations.length}</span>
      </h2>
      {citations.length === 0 ? <p className={styles.quiet}>{text.noCitations}</p> : null}
      <ol>
        {citations.map((citation) => (
          <li key={placeOf(citation)} className={styles.citation}>
            <CitationHead county={county} citation={citation} />
            <CitedText citation={citation} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const placeOf = ({ planKey, taskKey, clauseKey, at }: Citation): string =>
  [planKey, taskKey, clauseKey, at?.start].join(' ')

function CitationHead({ county, citation }: { readonly county: string; readonly citation: Citation }) {
  const { planKey, planTitle, taskKey, taskTitle, clauseKey } = citation
  return (
    <p className={styles.place}>
      <Link to="/$county/plans/$plan" params={{ county, plan: planKey }} search={{ clause: clauseKey ?? taskKey }}>
        {clauseKey ?? taskKey}
      </Link>{' '}
      <span lang="zh-CN">{taskTitle}</span>
      <span lang="zh-CN" className={styles.plan}>
        {planTitle}
      </span>
    </p>
  )
}

function CitedText({ citation: { text: words, at } }: { readonly citation: Citation }) {
  const text = useText(policiesText)
  if (at === null) {
    return (
      <>
        <p className={styles.quiet}>{text.whole}</p>
        <p lang="zh-CN" className={styles.clause}>
          {words}
        </p>
      </>
    )
  }
  return (
    <p lang="zh-CN" className={styles.clause}>
      {words.slice(0, at.start)}
      <mark className={styles.cited}>{words.slice(at.start, at.end)}</mark>
      {words.slice(at.end)}
    </p>
  )
}
