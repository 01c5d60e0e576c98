import { useState } from 'react'
import type { ExclusionWire } from '#contract/schemas/observation.ts'
import { call } from '#web/api/call.ts'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { RecordDialog } from '#web/features/data/record-dialog.tsx'
import { useText } from '#web/i18n/dictionary.ts'
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
  const [reason, setReason] = useState('')
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
  return (
    <RecordDialog
      title={text.withdrawTitle}
      verb={text.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSend={() => {
        if (isGiven) withdraw.mutate(reason.trim())
      }}
      onClose={onClose}
    >
      {(hasTried) => (
        <>
          <p>{text.withdrawBody}</p>
          <TextArea
            label={text.withdrawReason}
            maxLength={400}
            value={reason}
            problem={hasTried && !isGiven ? text.reasonMissing : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </RecordDialog>
  )
}
