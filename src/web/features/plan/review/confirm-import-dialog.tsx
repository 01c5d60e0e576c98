import { type ReactNode, useState } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import styles from '#web/features/plan/review/amendment.module.css'
import { amendmentText } from '#web/features/plan/review/amendment-text.ts'
import { type Asked, type AskedCode, acceptedBody, askedOf } from '#web/features/plan/review/asked.ts'
import { AskedList } from '#web/features/plan/review/asked-list.tsx'
import review from '#web/features/plan/review/review.module.css'
import type { ReviewCounts } from '#web/features/plan/review/review-counts.ts'
import { reviewText } from '#web/features/plan/review/review-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { TextArea, TextInput } from '#web/ui/field.tsx'

/** 确认的内容 — what goes to the server beside the draft itself. */
export interface Confirmation extends ReturnType<typeof acceptedBody> {
  readonly effectiveOn?: LocalDate
  readonly keep: readonly string[]
  readonly reason: string
}

interface Props {
  readonly draft: ImportDraft
  readonly counts: ReviewCounts
  /** Contested settlements that are kept. */
  readonly keep: readonly string[]
  readonly asked: readonly Asked[]
  readonly busy: boolean
  readonly error: unknown
  readonly onConfirm: (confirmation: Confirmation) => void
  readonly onClose: () => void
}

/** 确认导入 — what will be made, from when it holds, and the boxes for whatever the server asked about. */
export function ConfirmImportDialog(props: Props): ReactNode {
  const { draft, keep, asked, busy, error, onConfirm, onClose } = props
  const text = useText(reviewText)
  const amendment = useText(amendmentText)
  const [accepted, setAccepted] = useState<readonly AskedCode[]>([])
  const [effectiveOn, setEffectiveOn] = useState('')
  const [reason, setReason] = useState('')
  const [isReminded, setIsReminded] = useState(false)
  const isOpen = asked.some(({ code }) => !accepted.includes(code))
  const confirm = () => {
    setIsReminded(isOpen)
    if (isOpen) return
    onConfirm({ ...acceptedBody(accepted), ...(isLocalDate(effectiveOn) ? { effectiveOn } : {}), keep, reason })
  }
  const { rolledFrom } = draft
  return (
    <ConfirmDialog
      title={text.confirm}
      confirm={text.confirm}
      busy={busy}
      error={askedOf(error) === null ? error : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Will {...props} />
      <div className={styles.fields}>
        <TextInput
          type="date"
          label={amendment.effectiveOn}
          value={effectiveOn}
          hint={rolledFrom === null ? amendment.effectiveHint : amendment.effectiveRolled(rolledFrom.year + 1)}
          onChange={(event) => setEffectiveOn(event.currentTarget.value)}
        />
        <TextArea
          label={amendment.reason}
          hint={amendment.reasonHint}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <AskedList asked={asked} accepted={accepted} onAccept={setAccepted} />
      {isReminded && isOpen ? (
        <p role="alert" className={review.cannot}>
          {amendment.mustAccept}
        </p>
      ) : null}
    </ConfirmDialog>
  )
}

function Will({ draft: { amends }, counts, keep }: Props): ReactNode {
  const text = useText(reviewText)
  const amendment = useText(amendmentText)
  if (amends === null) return <p>{text.confirmWill(counts.tasks, counts.clauses, counts.newUnits)}</p>
  const contested = amends.carried.filter(({ outcome }) => outcome === 'contested').length
  return (
    <>
      <p>{amendment.amendWill(amends.title, amends.versionNo + 1)}</p>
      {contested > 0 ? <p>{amendment.keepWill(keep.length, contested)}</p> : null}
    </>
  )
}
