import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/water/facts.module.css'
import { sectionText } from '#web/features/water/section-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Tag } from '#web/ui/tag.tsx'

/** 依据 — the clauses in one quiet line each; what nobody has checked against the text is marked 待核. */
export function Rules({ rules }: Pick<ProvenanceWire, 'rules'>) {
  const text = useText(sectionText)
  const words = useText(waterText)
  return (
    <ul className={styles.rules} aria-label={text.rule}>
      {rules.map(({ standard, clause, status }) => (
        <li key={`${standard} ${clause}`}>
          <span lang={langOf(standard + clause)}>
            {standard} {clause}
          </span>
          {status === 'unverified' && <Tag tone="amber">{words.unverified}</Tag>}
        </li>
      ))}
    </ul>
  )
}
