import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { PlanVerdictsContext } from '#web/features/verdict/plan-verdicts.ts'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Tag } from '#web/ui/tag.tsx'

/** 佐证读数 — what the item names without asking for a number, from readings; it judges nothing. */
export function MentionList({ item }: { readonly item: DocumentItem }): ReactNode {
  const text = useText(panelText)
  const label = useLabel()
  const { index } = useContext(PlanVerdictsContext)
  const own = [...index.byMention.values()].filter(({ taskKey }) => taskKey === item.key)
  if (own.length === 0) return null
  return (
    <div className={styles.section}>
      <div className={styles.label}>{text.mentions}</div>
      {own.map(({ clause, key, sentence, rules, stationId }) => (
        <p key={`${clause}@${key}`}>
          <ChemText>{label(sentence)}</ChemText>
          <WaterLink stationId={stationId} />
          {rules.some(({ status }) => status === 'unverified') ? <Tag tone="amber">{text.unverified}</Tag> : null}
        </p>
      ))}
    </div>
  )
}

/** The section a reading is of, or the sources. */
function WaterLink({ stationId }: { readonly stationId: string | null }): ReactNode {
  const text = useText(panelText)
  const county = useCounty().slug
  if (stationId === null) {
    return (
      <Link to="/$county/water" params={{ county }} search={({ asOf }) => ({ asOf, tab: 'sources' })}>
        {text.toWater}
      </Link>
    )
  }
  return (
    <Link
      to="/$county/water/sections/$station"
      params={{ county, station: stationId }}
      search={({ asOf }) => ({ asOf })}
    >
      {text.toWater}
    </Link>
  )
}
