import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dataText } from '#web/features/data/data-text.ts'
import { Exclusions } from '#web/features/data/exclusions/exclusions.tsx'
import { Imports } from '#web/features/data/imports/imports.tsx'
import { Published } from '#web/features/data/published/published.tsx'
import { Stations } from '#web/features/data/stations/stations.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { NoRight } from '#web/ui/no-right.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

const TABS = ['imports', 'stations', 'exclusions', 'published'] as const
type TabKey = (typeof TABS)[number]

const PANELS: Record<TabKey, () => ReactNode> = {
  imports: Imports,
  stations: Stations,
  exclusions: Exclusions,
  published: Published,
}

/** 数据页 — files taken in, stations, exclusions and official figures; the tab stands in the address. */
export function DataPage() {
  const text = useText(dataText)
  const mayRead = useCan()('observation.read')
  const { tab } = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked = TABS.find((key) => key === tab) ?? 'imports'
  const Panel = PANELS[asked]
  if (!mayRead) return <NoRight />
  return (
    <Page title={text.title} lead={text.lead}>
      <Tabs
        label={text.title}
        tabs={TABS.map((key) => ({ key, label: text.tabs[key] }))}
        value={asked}
        onChange={(key) => navigate({ to: '.', search: { tab: key }, replace: true })}
      >
        <Panel />
      </Tabs>
    </Page>
  )
}
