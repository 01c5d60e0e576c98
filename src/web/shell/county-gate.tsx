import { Link, Outlet } from '@tanstack/react-router'
import { useText } from '#web/i18n/dictionary.ts'
import { useCountyInAddress } from '#web/shell/county.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** Pages of a county are shown to those who may enter it; a foreign county looks like one that does not exist. */
export function CountyGate() {
  const text = useText(shellText)
  const county = useCountyInAddress()
  if (county) return <Outlet />
  return (
    <EmptyState title={text.countyUnknownTitle} actions={<Link to="/">{text.home}</Link>}>
      {text.countyUnknown}
    </EmptyState>
  )
}
