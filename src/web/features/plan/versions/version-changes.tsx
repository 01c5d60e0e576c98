import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { VersionComparison } from '#contract/schemas/plan-change.ts'
import { ChangeCounts } from '#web/features/plan/versions/change-counts.tsx'
import { ChangedTasks } from '#web/features/plan/versions/changed-tasks.tsx'
import styles from '#web/features/plan/versions/changes.module.css'
import { lostPercent, SHOWN_KINDS, type ShownKind, shownChanges } from '#web/features/plan/versions/shown-changes.ts'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

interface Props {
  readonly comparison: VersionComparison
  readonly kind: ShownKind | null
}

/** 版本对照 — counts, a filter by kind, and every changed task. */
export function VersionChanges({ comparison: { change }, kind }: Props): ReactNode {
  const text = useText(versionsText)
  const shown = shownChanges(change, kind)
  const lost = lostPercent(change)
  const all = shownChanges(change, null).length
  return (
    <>
      <div className={styles.bar}>
        <ChangeCounts change={change} />
        <nav className={styles.filter} aria-label={text.filter}>
          {[null, ...SHOWN_KINDS].map((of) => (
            <Link
              key={of}
              to="."
              search={(search) => ({ ...search, kind: of ?? undefined })}
              replace
              aria-current={of === kind ? 'true' : undefined}
            >
              {of === null ? text.all : text.kind[of]}
            </Link>
          ))}
        </nav>
      </div>
      {lost > 0 ? <p className={styles.lost}>{text.lostShare(lost)}</p> : null}
      {shown.length > 0 ? (
        <ChangedTasks changes={shown} />
      ) : (
        <p className={styles.note}>{all === 0 ? text.noChange : text.noneOfKind}</p>
      )}
    </>
  )
}
