import { type ReactNode, useEffect, useRef } from 'react'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { PlanIssueCode } from '#kernel/plan/lint.ts'
import styles from '#web/features/plan/review/review.module.css'
import type { ReviewGroup, ReviewKind } from '#web/features/plan/review/review-points.ts'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import type { ReviewState } from '#web/features/plan/review/use-review.ts'
import { MarkSettlement } from '#web/features/plan/settling/mark-settlement.tsx'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Button } from '#web/ui/button.tsx'
import { cx } from '#web/ui/cx.ts'

type DraftKind = Exclude<ReviewKind, PlanIssueCode>

const isDraftKind = (kind: ReviewKind): kind is DraftKind =>
  kind === 'VALUE_EXTERNAL' || kind === 'DEADLINE_NOT_STATED' || kind === 'UNIT_NEW'

/** 种类说法 — the sentences of lint stand in the contract, those of a draft here. */
function useKindWords(): (kind: ReviewKind) => { readonly title: string; readonly advice: string } {
  const text = useText(reviewText)
  const label = useLabel()
  return (kind) =>
    isDraftKind(kind)
      ? { title: text.kind[kind], advice: text.advice[kind] }
      : { title: label(PLAN_ISSUE_MESSAGES[kind].title), advice: label(PLAN_ISSUE_MESSAGES[kind].advice) }
}

/** 待看清单 — kinds with their counts; the places of a kind as a row of ids; what to do about the one looked at. */
export function PointList({ state }: { readonly state: ReviewState }): ReactNode {
  const text = useText(reviewText)
  const { points, groups, current, step } = state
  const place = points.findIndex(({ key }) => key === current?.key) + 1
  return (
    <section className={styles.points} aria-label={text.points}>
      <div className={styles.pointsHead}>
        <h3 className={styles.heading}>{text.points}</h3>
        {points.length === 0 ? null : (
          <>
            <span className={styles.position} role="status">
              {text.position(place, points.length)}
            </span>
            <Button tone="quiet" aria-label={text.previous} title={text.previous} onClick={() => step(-1)}>
              ↑
            </Button>
            <Button tone="quiet" aria-label={text.next} title={text.next} onClick={() => step(1)}>
              ↓
            </Button>
          </>
        )}
      </div>
      {points.length === 0 ? <p className={styles.none}>{text.noPoints}</p> : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} state={state} />
      ))}
    </section>
  )
}

interface GroupProps {
  readonly group: ReviewGroup
  readonly state: ReviewState
}

function Group({ group, state }: GroupProps): ReactNode {
  const { current, look: onLook, lookedIssue, draft } = state
  const text = useText(reviewText)
  const words = useKindWords()(group.kind)
  const isHere = current?.kind === group.kind
  return (
    <div className={styles.group}>
      <p className={cx(styles.kind, styles[group.severity])}>
        <span>{words.title}</span>
        <span className={styles.count}>{group.points.length}</span>
      </p>
      {isHere ? <p className={styles.advice}>{words.advice}</p> : null}
      {isHere && lookedIssue !== null ? <MarkSettlement issue={lookedIssue} document={draft.text} /> : null}
      <div className={styles.places}>
        {group.points.map((point) => (
          <Place
            key={point.key}
            isHere={point.key === current?.key}
            isSettled={point.isSettled}
            onLook={() => onLook(point.key)}
            words={point.unit ?? point.item ?? text.wholeDocument}
          />
        ))}
      </div>
    </div>
  )
}

function Place(props: {
  readonly isHere: boolean
  readonly isSettled: boolean
  readonly onLook: () => void
  readonly words: string
}): ReactNode {
  const { isHere, isSettled, onLook, words } = props
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isHere) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <button
      ref={button}
      type="button"
      className={styles.place}
      aria-current={isHere ? 'true' : undefined}
      lang={langOf(words)}
      onClick={onLook}
    >
      {isSettled ? `${words} ✓` : words}
    </button>
  )
}
