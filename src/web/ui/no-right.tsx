import { useText } from '#web/i18n/dictionary.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { stateText } from '#web/ui/state-text.ts'

/** 无权限 — the page exists, this person may not see it; says whom to ask. */
export function NoRight({ inline }: { readonly inline?: boolean }) {
  const text = useText(stateText)
  return (
    <EmptyState inline={inline === true} title={text.noRightTitle}>
      {text.noRight}
    </EmptyState>
  )
}
