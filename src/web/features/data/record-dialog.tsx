import { type ReactNode, useId, useState } from 'react'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'

interface RecordDialogProps {
  readonly title: string
  /** What the button does, in a word. */
  readonly verb: string
  readonly shape?: 'sheet'
  readonly isBusy: boolean
  readonly error: unknown
  /** Somebody wants to send, and nothing is on its way: sends what is typed if it has no problem. */
  readonly onSend: () => void
  readonly onClose: () => void
  /** The fields; they name their problems once somebody has tried to send. */
  readonly children: (hasTried: boolean) => ReactNode
}

/** 登记表单 — the dialog around the fields of a record. */
export function RecordDialog({ title, verb, isBusy, error, onSend, onClose, children, ...look }: RecordDialogProps) {
  const text = useText(dataText)
  const form = useId()
  const [hasTried, setHasTried] = useState(false)
  const footer = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={isBusy}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog {...look} title={title} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          if (!isBusy) onSend()
        }}
      >
        {children(hasTried)}
        <ErrorNote error={error} />
      </form>
    </Dialog>
  )
}
