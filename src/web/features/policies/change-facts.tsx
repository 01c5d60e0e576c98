import { useId, useState } from 'react'
import type { PolicyDetail } from '#contract/schemas/policy.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import styles from '#web/features/policies/policies.module.css'
import { usePolicyChange } from '#web/features/policies/policies-query.ts'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { TextArea, TextInput } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

interface ChangeFactsProps {
  readonly county: string
  readonly policy: PolicyDetail
  readonly onClose: () => void
}

/** 补充信息 — what the citing text does not say: who issued it, when, and a note. */
export function ChangeFacts({ county, policy, onClose }: ChangeFactsProps) {
  const text = useText(policiesText)
  const form = useId()
  const [issuer, setIssuer] = useState(policy.issuer ?? '')
  const [issuedOn, setIssuedOn] = useState<string>(policy.issuedOn ?? '')
  const [note, setNote] = useState(policy.note)
  const body = {
    issuer: issuer.trim() === '' ? null : issuer.trim(),
    issuedOn: isLocalDate(issuedOn) ? issuedOn : null,
    note,
  }
  const change = usePolicyChange(
    county,
    (given: typeof body) => call('changePolicy', { params: { county, policyId: policy.id }, body: given }),
    () => {
      toast(text.saved)
      onClose()
    },
  )
  const footer = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={change.isPending}>
        {text.save}
      </Button>
    </>
  )
  return (
    <Dialog title={text.change} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(body)
        }}
      >
        <p className={styles.quiet}>{text.changeLead}</p>
        <TextInput
          label={text.issuer}
          placeholder={text.issuerHint}
          maxLength={200}
          value={issuer}
          onChange={(event) => setIssuer(event.target.value)}
        />
        <TextInput
          type="date"
          label={text.issuedOn}
          value={issuedOn}
          onChange={(event) => setIssuedOn(event.target.value)}
        />
        <TextArea label={text.note} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        <ErrorNote error={change.error} />
      </form>
    </Dialog>
  )
}
