import { memo, type ReactNode, useEffect, useRef } from 'react'
import { CheckupList } from '#web/features/plan/living/checkup-list.tsx'
import type { IssueGroup } from '#web/features/plan/living/issue-groups.ts'
import { livingText } from '#web/features/plan/living/living-text.ts'
import styles from '#web/features/plan/living/outline-pane.module.css'
import type { OutlineEntry } from '#web/features/plan/living/outline-view.ts'
import type { UnitLoad } from '#web/features/plan/living/unit-lens.ts'
import { UnitPicker } from '#web/features/plan/living/unit-picker.tsx'
import type { StateCount } from '#web/features/verdict/count-states.ts'
import { StateCounts } from '#web/features/verdict/state-counts.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'

interface Props {
  readonly entries: readonly OutlineEntry[]
  /** How the targets under a section stand, by its anchor. */
  readonly lights: ReadonlyMap<string, readonly StateCount[]>
  readonly here: string | null
  readonly groups: readonly IssueGroup[]
  readonly units: readonly UnitLoad[]
  readonly unit: string | null
  /** Short name of the plan, for the link to its memo. */
  readonly plan: string
  readonly onGo: (anchor: string) => void
  readonly onUnit: (unit: string | null) => void
  readonly onIssue: (start: number, item: string | undefined) => void
}

const DEPTH = [styles.depth0, styles.depth1, styles.depth2]

/** 目录 — the parts and sections with how many items each holds, the unit lens, and the check of the plan. */
export const OutlinePane = memo(function OutlinePane(props: Props): ReactNode {
  const { entries, lights, here, groups, units, unit, plan, onGo, onUnit, onIssue } = props
  const text = useText(livingText)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (here !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <div className={styles.pane}>
      <UnitPicker units={units} unit={unit} onUnit={onUnit} />
      <nav aria-label={text.outline}>
        <ul ref={list} lang="zh-CN">
          {entries.map(({ anchor, depth, label, itemCount }) => (
            <li key={anchor}>
              <button
                type="button"
                className={cx(styles.entry, DEPTH[depth])}
                aria-current={anchor === here ? 'location' : undefined}
                title={label}
                onClick={() => onGo(anchor)}
              >
                <span className={styles.label}>{label}</span>
                <EntryCount light={lights.get(anchor)} items={depth > 0 ? itemCount : 0} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <CheckupList groups={groups} plan={plan} onIssue={onIssue} />
    </div>
  )
})

/** How the targets stand where something is judged; else how many items there are. */
function EntryCount({
  light,
  items,
}: {
  readonly light: readonly StateCount[] | undefined
  readonly items: number
}): ReactNode {
  if (light === undefined && items === 0) return null
  return <span className={styles.count}>{light === undefined ? items : <StateCounts counts={light} isBare />}</span>
}
