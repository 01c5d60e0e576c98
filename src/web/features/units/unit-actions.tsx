import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrgDirectory, UnitPage } from '#contract/schemas/org.ts'
import { CalendarFeed } from '#web/features/units/calendar-feed.tsx'
import { ChangeUnit } from '#web/features/units/change-unit.tsx'
import { HandOver } from '#web/features/units/hand-over.tsx'
import { TakeBack } from '#web/features/units/take-back.tsx'
import styles from '#web/features/units/unit.module.css'
import { unitText } from '#web/features/units/unit-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan } from '#web/shell/county.ts'
import { preferredPlan, rememberedPlan } from '#web/shell/last-place.ts'
import { plansQuery } from '#web/shell/plans-query.ts'
import { Button } from '#web/ui/button.tsx'

interface UnitActionsProps {
  readonly county: string
  readonly detail: UnitPage
  readonly directory: OrgDirectory | undefined
}

type Open = 'change' | 'hand' | 'takeBack' | 'feed'

/** 操作 — what may be done with a unit, by those who may. */
export function UnitActions({ county, detail, directory }: UnitActionsProps) {
  const text = useText(unitText)
  const mayManage = useCan()('unit.manage')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const { unit } = detail
  return (
    <>
      <PlanLinks county={county} unit={unit.name} />
      <Button onClick={() => setOpen('feed')}>{text.feed}</Button>
      {mayManage && directory && (
        <>
          <Button onClick={() => setOpen('change')}>{text.change}</Button>
          {unit.succeededBy === null ? (
            <Button onClick={() => setOpen('hand')}>{text.hand}</Button>
          ) : (
            <Button onClick={() => setOpen('takeBack')}>{text.takeBack}</Button>
          )}
          {open === 'change' && <ChangeUnit county={county} unit={unit} directory={directory} onClose={close} />}
          {open === 'hand' && <HandOver county={county} unit={unit} directory={directory} onClose={close} />}
          {open === 'takeBack' && <TakeBack county={county} unit={unit} onClose={close} />}
        </>
      )}
      {open === 'feed' && <CalendarFeed county={county} unit={unit} mayManage={mayManage} onClose={close} />}
    </>
  )
}

/** Into the plan the person had open last, or the newest; none while the county has no plan. */
function PlanLinks({ county, unit }: { readonly county: string; readonly unit: string }) {
  const text = useText(unitText)
  const { data: plans = [] } = useQuery(plansQuery(county))
  const plan = preferredPlan(plans, rememberedPlan(county))?.key
  if (plan === undefined) return null
  return (
    <>
      <Link className={styles.action} to="/$county/plans/$plan" params={{ county, plan }} search={{ unit }}>
        {text.seen}
      </Link>
      <Link className={styles.action} to="/$county/plans/$plan/print" params={{ county, plan }} search={{ unit }}>
        {text.print}
      </Link>
    </>
  )
}
