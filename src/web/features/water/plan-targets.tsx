import { Link } from '@tanstack/react-router'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { TargetFigure } from '#web/features/verdict/target-figure.tsx'
import styles from '#web/features/water/facts.module.css'
import type { Water } from '#web/features/water/use-water.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

interface PlanTargetsProps {
  readonly water: Water
  readonly plan: string
  readonly verdicts: readonly TargetVerdictWire[]
}

/** 计划目标 — what the plan demands here, the legal reading and its state, and the clause that says so. */
export function PlanTargets({ water, plan, verdicts }: PlanTargetsProps) {
  const text = useText(waterText)
  if (verdicts.length === 0) return null
  return (
    <div className={styles.targets}>
      {verdicts.map((verdict) => (
        <section key={verdict.targetId} className={styles.targetBlock}>
          <TargetFigure plan={plan} verdict={verdict} asked={water.asked.asOf} />
          <Link
            to="/$county/plans/$plan"
            params={{ county: water.county, plan }}
            search={{ clause: verdict.clause }}
            className={styles.clause}
          >
            {text.inPlan(verdict.clause)}
          </Link>
        </section>
      ))}
    </div>
  )
}
