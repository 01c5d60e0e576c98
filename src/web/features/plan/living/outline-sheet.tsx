import type { ReactNode } from 'react'
import { livingText } from '#web/features/plan/living/living-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

/** 目录抽屉 — the outline where there is no room for it beside the document. */
export function OutlineSheet({
  onClose,
  children,
}: {
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const text = useText(livingText)
  return (
    <Dialog
      title={text.outline}
      shape="sheet"
      onClose={onClose}
      footer={<Button onClick={onClose}>{text.close}</Button>}
    >
      {children}
    </Dialog>
  )
}
