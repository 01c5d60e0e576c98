import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from '#web/features/plan/living/living-plan.module.css'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { useCounty } from '#web/shell/county.ts'

/** 打印入口 — the print view of what is on screen: the plan, or the chosen unit's duty list, as of the same day. */
export function PrintLink({
  state,
  children,
}: {
  readonly state: LivingPlanState
  readonly children: ReactNode
}): ReactNode {
  const county = useCounty().slug
  const { plan, address } = state
  return (
    <Link
      className={styles.tool}
      to="/$county/plans/$plan/print"
      params={{ county, plan: plan.plan.key }}
      search={({ asOf, version }) => ({ asOf, version, unit: address.unit ?? undefined })}
    >
      {children}
    </Link>
  )
}
