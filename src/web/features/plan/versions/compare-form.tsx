import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { PlanSummary } from '#contract/schemas/plan.ts'
import styles from '#web/features/plan/versions/versions.module.css'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/field.tsx'

/** 对照两版 — any two versions, the last two to begin with. */
export function CompareForm({ plan: { key, versions } }: { readonly plan: PlanSummary }): ReactNode {
  const text = useText(versionsText)
  const county = useCounty().slug
  const navigate = useNavigate()
  const numbers = versions.map(({ no }) => no).sort((a, b) => a - b)
  const [from, setFrom] = useState(`${numbers.at(-2) ?? 1}`)
  const [to, setTo] = useState(`${numbers.at(-1) ?? 1}`)
  const options = numbers.map((no) => ({ value: `${no}`, label: text.no(no) }))
  if (numbers.length < 2) return <p className={styles.note}>{text.onlyOne}</p>
  const isSame = from === to
  const compare = () =>
    void navigate({ to: '/$county/plans/$plan/changes', params: { county, plan: key }, search: { from, to } })
  return (
    <section className={styles.compare}>
      <h2 className={styles.heading}>{text.compare}</h2>
      <div className={styles.form}>
        <Choice label={text.from} value={from} options={options} onChange={setFrom} />
        <Choice label={text.to} value={to} options={options} onChange={setTo} />
        <Button tone="primary" disabled={isSame} onClick={compare}>
          {text.compareGo}
        </Button>
      </div>
      {isSame ? <p className={styles.note}>{text.sameTwice}</p> : null}
    </section>
  )
}
