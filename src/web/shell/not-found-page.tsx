import { Link } from '@tanstack/react-router'
import { useText } from '#web/i18n/dictionary.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

export function NotFoundPage() {
  const text = useText(shellText)
  return (
    <EmptyState title={text.notFoundTitle} actions={<Link to="/">{text.home}</Link>}>
      {text.notFound}
    </EmptyState>
  )
}
