import { useState } from 'react'
import type { PolicyDetail } from '#contract/schemas/policy.ts'
import { ChangeFacts } from '#web/features/policies/change-facts.tsx'
import styles from '#web/features/policies/policies.module.css'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { Button } from '#web/ui/button.tsx'

interface PolicyFactsProps {
  readonly county: string
  readonly policy: PolicyDetail
  readonly mayManage: boolean
}

/** 文件信息 — as printed where it is printed, as stated where somebody stated it, a dash with its reason elsewhere. */
export function PolicyFacts({ county, policy, mayManage }: PolicyFactsProps) {
  const text = useText(policiesText)
  const { language } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const { docNumber, issuer, issuedOn, note } = policy
  return (
    <section className={styles.side}>
      <div className={styles.sideHead}>
        <h2 className={styles.subtitle}>{text.facts}</h2>
        {mayManage && (
          <Button tone="quiet" onClick={() => setIsOpen(true)}>
            {text.change}
          </Button>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact name={text.docNumber} value={docNumber} absent={text.notPrinted} />
        <Fact name={text.issuer} value={issuer} absent={text.missing} />
        <Fact
          name={text.issuedOn}
          value={issuedOn === null ? null : formatDate(issuedOn, language)}
          absent={text.missing}
        />
        <Fact name={text.note} value={note === '' ? null : note} absent={text.missing} />
      </dl>
      {isOpen && <ChangeFacts county={county} policy={policy} onClose={() => setIsOpen(false)} />}
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly value: string | null
  readonly absent: string
}

function Fact({ name, value, absent }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? <span className={styles.quiet}>— {absent}</span>}</dd>
    </div>
  )
}
