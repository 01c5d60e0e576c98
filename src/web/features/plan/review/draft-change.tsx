import type { ReactNode } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { AmendedChoice } from '#web/features/plan/review/amended-choice.tsx'
import styles from '#web/features/plan/review/amendment.module.css'
import { amendmentText } from '#web/features/plan/review/amendment-text.ts'
import { CarriedList } from '#web/features/plan/review/carried-list.tsx'
import review from '#web/features/plan/review/review.module.css'
import { ChangeCounts } from '#web/features/plan/versions/change-counts.tsx'
import { ChangedTasks } from '#web/features/plan/versions/changed-tasks.tsx'
import { lostPercent, shownChanges } from '#web/features/plan/versions/shown-changes.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** From this share of lost text on, the server asks; the page says so before. */
const LOSS_TO_WARN_OF = 1 / 3

interface Props {
  readonly draft: ImportDraft
  readonly keep: readonly string[]
  readonly onKeep: (keep: readonly string[]) => void
}

/** 修订说明 — what the draft is: another county's, a rolled-over one, a new plan, or an amendment with all it changes. */
export function DraftChange({ draft, keep, onKeep }: Props): ReactNode {
  const text = useText(amendmentText)
  const { amends, otherCounty, rolledFrom } = draft
  return (
    <>
      {otherCounty === null ? null : (
        <p role="alert" className={review.duplicate}>
          {text.otherCounty(otherCounty)}
        </p>
      )}
      {rolledFrom === null ? null : (
        <p className={styles.rolled}>{text.rolledFrom(rolledFrom.planKey, rolledFrom.no, rolledFrom.year)}</p>
      )}
      <section className={styles.amendment}>
        <AmendedChoice draft={draft} />
        {amends === null ? null : <Amendment amends={amends} keep={keep} onKeep={onKeep} />}
      </section>
    </>
  )
}

interface AmendmentProps extends Omit<Props, 'draft'> {
  readonly amends: NonNullable<ImportDraft['amends']>
}

function Amendment({ amends, keep, onKeep }: AmendmentProps): ReactNode {
  const text = useText(amendmentText)
  const { change, versionNo } = amends
  const changed = shownChanges(change, null)
  return (
    <>
      <p className={styles.against}>{text.against(versionNo)}</p>
      <ChangeCounts change={change} />
      {change.lostRatio >= LOSS_TO_WARN_OF ? (
        <p role="alert" className={review.duplicate}>
          {text.lost(lostPercent(change))}
        </p>
      ) : null}
      {changed.length === 0 ? (
        <p className={styles.hint}>{text.noChange}</p>
      ) : (
        <details open className={styles.changed}>
          <summary>{text.changed(changed.length)}</summary>
          <ChangedTasks changes={changed} isCompact />
        </details>
      )}
      <CarriedList amends={amends} keep={keep} onKeep={onKeep} />
    </>
  )
}
