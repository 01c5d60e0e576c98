import { useNavigate } from '@tanstack/react-router'
import { confirmText } from '#web/features/data/imports/confirm-text.ts'
import { useCancel } from '#web/features/data/imports/use-import.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

interface DiscardImportProps {
  readonly county: string
  readonly importId: string
  readonly onClose: () => void
}

/** 放弃文件 — back to the list; the file as received is kept. */
export function DiscardImport({ county, importId, onClose }: DiscardImportProps) {
  const text = useText(confirmText)
  const navigate = useNavigate()
  const cancel = useCancel(county, importId)
  const discard = () =>
    cancel.mutate(undefined, {
      onSuccess: () => {
        toast(text.discarded)
        void navigate({ to: '/$county/data', params: { county } })
      },
    })
  return (
    <ConfirmDialog
      title={text.discardTitle}
      confirm={text.discard}
      tone="danger"
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={discard}
      onClose={onClose}
    >
      {text.discardBody}
    </ConfirmDialog>
  )
}
