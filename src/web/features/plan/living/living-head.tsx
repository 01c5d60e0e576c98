import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode, RefObject } from 'react'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import { AsOfPicker } from '#web/features/plan/living/as-of-picker.tsx'
import styles from '#web/features/plan/living/living-head.module.css'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { SearchBox } from '#web/features/plan/living/search-box.tsx'
import type { LivingPlanState } from '#web/features/plan/living/use-living-plan.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { plansQuery } from '#web/shell/plans-query.ts'
import { ShellSlot } from '#web/shell/slots.tsx'
import { Menu } from '#web/ui/menu.tsx'

interface Props {
  readonly plan: LivingPlan
  readonly state: LivingPlanState
  readonly searchField: RefObject<HTMLInputElement | null>
}

/** 页首 — which plan, the search in it, and the date it is seen from, in the places the shell keeps for them. */
export function LivingHead({ plan, state, searchField }: Props): ReactNode {
  const { search, settled, chooseAsOf } = state
  return (
    <>
      <ShellSlot name="plan">
        <PlanSwitch title={plan.plan.title} current={plan.plan.key} />
      </ShellSlot>
      <ShellSlot name="search">
        <SearchBox
          ref={searchField}
          query={search.query}
          count={search.hits.length}
          current={search.current}
          onQuery={search.ask}
          onMove={search.move}
        />
      </ShellSlot>
      <ShellSlot name="asOf">
        <AsOfPicker asOf={settled} onChoose={chooseAsOf} />
      </ShellSlot>
    </>
  )
}

function PlanSwitch({ title, current }: { readonly title: string; readonly current: string }): ReactNode {
  const text = useText(livingText)
  const navigate = useNavigate()
  const county = useCounty().slug
  const { data = [] } = useQuery(plansQuery(county))
  const items = data.map((plan) => ({
    key: plan.id,
    label: plan.title,
    isChosen: plan.key === current,
    lang: 'zh-CN',
    onSelect: () => void navigate({ to: '/$county/plans/$plan', params: { county, plan: plan.key } }),
  }))
  const all = {
    key: 'all',
    label: text.allPlans,
    startsGroup: true,
    onSelect: () => void navigate({ to: '/$county/plans', params: { county } }),
  }
  return (
    <Menu
      label={`${text.planSwitch}：${title}`}
      triggerClassName={styles.plan ?? ''}
      trigger={
        <>
          <span className={styles.title} lang="zh-CN">
            {title}
          </span>
          <span aria-hidden="true">▾</span>
        </>
      }
      items={[...items, all]}
    />
  )
}
