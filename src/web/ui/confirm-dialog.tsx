import type { ReactNode } from 'react'
import { dictionary, useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'

const confirmText = dictionary({ zh: { cancel: '取消' }, en: { cancel: 'Cancel' } })

interface ConfirmDialogProps {
  readonly title: string
  /** The verb on the button, the same as on the one that opened the dialog. */
  readonly confirm: string
  readonly tone?: 'primary' | 'danger'
  readonly busy?: boolean
  readonly error?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** 确认 — says what will happen and whether it can be undone; the refusal appears here, not as a toast. */
export function ConfirmDialog({
  title,
  confirm,
  tone = 'primary',
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const text = useText(confirmText)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button tone={tone} busy={busy === true} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      <ErrorNote error={error} />
    </Dialog>
  )
}
