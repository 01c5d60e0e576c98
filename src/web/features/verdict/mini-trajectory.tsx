import { type ReactNode, useState } from 'react'
import type { TargetVerdictWire, VerdictDetailWire } from '#contract/schemas/verdict.ts'
import { plainSubscripts } from '#web/charts/plain-subscripts.ts'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { miniCourse } from '#web/features/verdict/mini-course.ts'
import styles from '#web/features/verdict/mini-trajectory.module.css'
import { Trajectory } from '#web/features/verdict/trajectory.tsx'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatMonthDay } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

interface MiniTrajectoryProps {
  readonly verdict: TargetVerdictWire
  readonly trajectory: NonNullable<VerdictDetailWire['trajectory']>
}

const SIZE = { width: 340, height: 64 }

/** 小轨迹 — the course of the year in one line of the panel; its chart, table and files open from it. */
export function MiniTrajectory({ verdict, trajectory }: MiniTrajectoryProps): ReactNode {
  const text = useText(verdictText)
  const label = useLabel()
  const { language } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const { from, to } = verdict.period
  const course = miniCourse(trajectory, { from, to }, SIZE)
  if (course === null) return null
  const name = label(verdict.indicatorLabel)
  return (
    <div className={styles.mini}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={`${plainSubscripts(name)} · ${text.trajectory}`}
      >
        <polygon className={styles.band} points={course.band} />
        <line className={styles.target} x1={0} x2={SIZE.width} y1={course.target} y2={course.target} />
        <polyline className={styles.required} points={course.required} />
        <polyline className={styles.actual} points={course.actual} />
        <circle className={styles.now} cx={course.now.x} cy={course.now.y} r={3.2} />
      </svg>
      <div className={styles.ends}>
        <span>{formatMonthDay(from, language)}</span>
        <Button tone="quiet" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          {text.openTrajectory}
        </Button>
        <span>{formatMonthDay(to, language)}</span>
      </div>
      {isOpen ? <Opened verdict={verdict} trajectory={trajectory} onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}

function Opened({ verdict, trajectory, onClose }: MiniTrajectoryProps & { readonly onClose: () => void }): ReactNode {
  const evidence = useText(evidenceText)
  const label = useLabel()
  const { isDemo } = useCounty()
  return (
    <Dialog
      title={plainSubscripts(label(verdict.indicatorLabel))}
      shape="sheet"
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          {evidence.close}
        </Button>
      }
    >
      <Trajectory verdict={verdict} trajectory={trajectory} note={isDemo ? evidence.demo : undefined} height={280} />
    </Dialog>
  )
}
