import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Action } from '#kernel/access/can.ts'
import { About } from '#web/features/system/about/about.tsx'
import { Accounts } from '#web/features/system/accounts/accounts.tsx'
import { Audit } from '#web/features/system/audit/audit.tsx'
import { systemText } from '#web/features/system/system-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { NoRight } from '#web/ui/no-right.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

const TABS = ['accounts', 'audit', 'about'] as const
type TabKey = (typeof TABS)[number]

const RIGHT: Record<TabKey, Action | null> = { accounts: 'account.manage', audit: 'audit.read', about: null }
const PANELS: Record<TabKey, () => ReactNode> = { accounts: Accounts, audit: Audit, about: About }

/** 系统页 — accounts, audit and what is running; a person sees the tabs his role allows. */
export function SystemPage() {
  const text = useText(systemText)
  const can = useCan()
  const { tab } = useSearch({ strict: false })
  const navigate = useNavigate()
  const allowed = TABS.filter((key) => RIGHT[key] === null || can(RIGHT[key]))
  const asked = TABS.find((key) => key === tab) ?? allowed[0] ?? 'about'
  const Panel = PANELS[asked]
  return (
    <Page title={text.title}>
      {allowed.includes(asked) ? (
        <Tabs
          label={text.title}
          tabs={allowed.map((key) => ({ key, label: text.tabs[key] }))}
          value={asked}
          onChange={(key) => navigate({ to: '.', search: { tab: key }, replace: true })}
        >
          <Panel />
        </Tabs>
      ) : (
        <NoRight inline />
      )}
    </Page>
  )
}
