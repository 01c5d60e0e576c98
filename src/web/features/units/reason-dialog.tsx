import { type ReactNode, useId, useState } from 'react'
import styles from '#web/features/units/unit.module.css'
import { unitText } from '#web/features/units/unit-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { TextArea } from '#web/ui/field.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly verb: string
  readonly isBusy: boolean
  readonly error: unknown
  /** May the form be sent as it is? Asked when the person tries; the fields then say what is missing. */
  readonly isReady: boolean
  readonly onTry?: () => void
  readonly onSave: (reason: string) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** 变更表单 — every change of the directory states its reason, which the audit keeps. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, verb, isBusy, error, isReady, onTry, onSave, onClose, children } = props
  const text = useText(unitText)
  const form = useId()
  const [reason, setReason] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const isGiven = reason.trim() !== ''
  const footer = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={isBusy}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog shape="sheet" title={title} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          onTry?.()
          if (isReady && isGiven && !isBusy) onSave(reason.trim())
        }}
      >
        {children}
        <TextArea
          label={text.reason}
          hint={text.reasonHint}
          maxLength={500}
          value={reason}
          problem={hasTried && !isGiven ? text.reasonMissing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <ErrorNote error={error} />
      </form>
    </Dialog>
  )
}
