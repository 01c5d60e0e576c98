import { useId, useState } from 'react'
import type { ExclusionWire } from '#contract/schemas/observation.ts'
import { call } from '#web/api/call.ts'
import styles from '#web/features/data/data.module.css'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { TextArea } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

interface WithdrawExclusionProps {
  readonly county: string
  readonly exclusion: ExclusionWire
  readonly onClose: () => void
}

/** 撤回剔除 — with its reason; both stay on record. */
export function WithdrawExclusion({ county, exclusion, onClose }: WithdrawExclusionProps) {
  const text = useText(exclusionsText)
  const words = useText(dataText)
  const form = useId()
  const [reason, setReason] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const isGiven = reason.trim().length >= 2
  const withdraw = useDataWrite(
    county,
    (said: string) =>
      call('withdrawExclusion', { params: { county, exclusionId: exclusion.id }, body: { reason: said } }),
    () => {
      toast(text.taken)
      onClose()
    },
  )
  const footer = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={withdraw.isPending}>
        {text.withdraw}
      </Button>
    </>
  )
  return (
    <Dialog title={text.withdrawTitle} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          if (isGiven && !withdraw.isPending) withdraw.mutate(reason.trim())
        }}
      >
        <p>{text.withdrawBody}</p>
        <TextArea
          label={text.withdrawReason}
          maxLength={400}
          value={reason}
          problem={hasTried && !isGiven ? text.reasonMissing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <ErrorNote error={withdraw.error} />
      </form>
    </Dialog>
  )
}
