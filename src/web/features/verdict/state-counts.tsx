import type { ReactNode } from 'react'
import type { StateCount } from '#web/features/verdict/count-states.ts'
import styles from '#web/features/verdict/state-counts.module.css'
import { Mark } from '#web/ui/mark.tsx'

interface StateCountsProps {
  readonly counts: readonly StateCount[]
  /** Where there is room for shapes only; their words are read out. */
  readonly isBare?: boolean
}

/** 状态计数 — ▲ 有风险 1　◐ 有望 3; bare: ▲ 1 ◐ 3. */
export function StateCounts({ counts, isBare = false }: StateCountsProps): ReactNode {
  return (
    <span className={isBare ? styles.bare : styles.counts}>
      {counts.map(({ state, count }) => (
        <span key={state} className={styles.count}>
          <Mark state={state} bare={isBare} /> {count}
        </span>
      ))}
    </span>
  )
}
