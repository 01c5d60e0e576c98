import { useMutation } from '@tanstack/react-query'
import type { AuditVerdict } from '#contract/schemas/audit.ts'
import { call } from '#web/api/call.ts'
import { auditText } from '#web/features/system/audit/audit-text.ts'
import styles from '#web/features/system/system.module.css'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { Button } from '#web/ui/button.tsx'
import { cx } from '#web/ui/cx.ts'
import { ErrorNote } from '#web/ui/error-note.tsx'

/** 链的结论 — checks the chain on request and says in words what was found. */
export function ChainVerdict({ county }: { readonly county: string }) {
  const text = useText(auditText)
  const check = useMutation({ mutationFn: () => call('verifyAudit', { params: { county } }) })
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.lead}</p>
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? text.verifying : text.verify}
        </Button>
      </div>
      <div role="status" className={styles.bar}>
        {check.data && <Sentence verdict={check.data} />}
      </div>
      <ErrorNote error={check.error} />
    </>
  )
}

function Sentence({ verdict }: { readonly verdict: AuditVerdict }) {
  const text = useText(auditText)
  const { language } = useLanguage()
  if (!verdict.ok) {
    return (
      <div className={cx(styles.verdict, styles.broken)}>
        <p>{text.broken(verdict.seq, text.problems[verdict.problem])}</p>
        <p>
          {text.expected} <code>{verdict.expected}</code>
        </p>
        <p>
          {text.found} <code>{verdict.found}</code>
        </p>
      </div>
    )
  }
  if (verdict.entries === 0) return <p className={styles.verdict}>{text.none}</p>
  return (
    <p className={styles.verdict}>
      {text.whole(formatNumber(verdict.entries, language))} <code>{verdict.root}</code>
    </p>
  )
}
