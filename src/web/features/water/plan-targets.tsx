import { Link } from '@tanstack/react-router'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { TargetFigure } from '#web/features/verdict/target-figure.tsx'
import styles from '#web/features/water/facts.module.css'
import type { Water } from '#web/features/water/use-water.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'

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
      {bySubject(verdicts).map(({ verdict, clauses }) => (
        <section key={verdict.targetId} className={styles.targetBlock}>
          <h2 className={styles.subject} lang={langOf(verdict.subject)}>
            {verdict.subject}
          </h2>
          <TargetFigure plan={plan} verdict={verdict} asked={water.asked.asOf} />
          <p className={styles.clauses}>
            {clauses.map((clause) => (
              <Link key={clause} to="/$county/plans/$plan" params={{ county: water.county, plan }} search={{ clause }}>
                {text.inPlan(clause)}
              </Link>
            ))}
          </p>
        </section>
      ))}
    </div>
  )
}

interface Demand {
  readonly verdict: TargetVerdictWire
  readonly clauses: readonly string[]
}

/** A plan may demand the same of the same water in its text and in its annex: one figure, both clauses. */
function bySubject(verdicts: readonly TargetVerdictWire[]): readonly Demand[] {
  const demands = new Map<string, Demand>()
  for (const verdict of verdicts) {
    const key = `${verdict.subject} ${verdict.comparator} ${verdict.target}`
    const known = demands.get(key)
    demands.set(key, { verdict: known?.verdict ?? verdict, clauses: [...(known?.clauses ?? []), verdict.clause] })
  }
  return [...demands.values()]
}
