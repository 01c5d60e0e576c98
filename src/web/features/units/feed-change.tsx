import { unitText } from '#web/features/units/unit-text.ts'
import { useFeedChange } from '#web/features/units/use-feed-change.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'

interface ConfirmFeedChangeProps {
  readonly county: string
  readonly unitId: string
  readonly change: 'replace' | 'stop'
  readonly onClose: () => void
}

/** An address that ends takes every subscribed calendar with it: asked for once more. */
export function ConfirmFeedChange({ county, unitId, change, onClose }: ConfirmFeedChangeProps) {
  const text = useText(unitText)
  const doing = useFeedChange(county, unitId, onClose)
  const verb = change === 'stop' ? text.feedStop : text.feedReplace
  return (
    <ConfirmDialog
      title={verb}
      confirm={verb}
      tone="danger"
      busy={doing.isPending}
      error={doing.error}
      onConfirm={() => doing.mutate(change)}
      onClose={onClose}
    >
      {change === 'stop' ? text.feedStopBody : text.feedReplaceBody}
    </ConfirmDialog>
  )
}
