import type { ReactNode } from 'react'
import { AIR_TABS, type AirTab } from '#web/features/air/air-address.ts'
import { airText } from '#web/features/air/air-text.ts'
import { Calendar } from '#web/features/air/calendar.tsx'
import { Comparison } from '#web/features/air/comparison.tsx'
import { Completeness } from '#web/features/air/completeness.tsx'
import { Overview } from '#web/features/air/overview.tsx'
import { Pollutants } from '#web/features/air/pollutants.tsx'
import { Primary } from '#web/features/air/primary.tsx'
import { Ranking } from '#web/features/air/ranking.tsx'
import { Targets } from '#web/features/air/targets.tsx'
import { Trial } from '#web/features/air/trial.tsx'
import { type Air, useAir } from '#web/features/air/use-air.ts'
import { Warnings } from '#web/features/air/warnings.tsx'
import { AsOfPicker } from '#web/features/plan/living/as-of-picker.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { SectionPages } from '#web/shell/section-pages.tsx'
import { ShellSlot } from '#web/shell/slots.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

const PANELS: Record<AirTab, (props: { readonly air: Air }) => ReactNode> = {
  overview: Overview,
  calendar: Calendar,
  pollutants: Pollutants,
  primary: Primary,
  targets: Targets,
  comparison: Comparison,
  trial: Trial,
  completeness: Completeness,
  warnings: Warnings,
  ranking: Ranking,
}

/** A ranking of one is none. */
const FEWEST_RANKED = 2

/** 大气页 — what the air was, by the edition in force on each day or by a chosen one; each page of it has an address. */
export function AirPage() {
  const text = useText(airText)
  const { language } = useLanguage()
  const asOf = useAsOf()
  const mayRead = useCan()('observation.read')
  return (
    <Page title={text.title} lead={text.lead(formatDate(asOf.date, language))}>
      <ShellSlot name="asOf">
        <AsOfPicker asOf={asOf} onChoose={asOf.choose} />
      </ShellSlot>
      {mayRead ? <AirPages /> : <NoRight inline />}
    </Page>
  )
}

function AirPages() {
  const text = useText(airText)
  const air = useAir()
  const shown = AIR_TABS.filter((tab) => tab !== 'ranking' || air.stations.length >= FEWEST_RANKED)
  const tab = shown.find((one) => one === air.tab) ?? 'overview'
  const Panel = PANELS[tab]
  return (
    <>
      <SectionPages
        label={text.pages}
        pages={shown.map((key) => ({ key, label: text.tabs[key] }))}
        value={tab}
        onChange={(key) => air.change({ tab: key })}
      />
      <Panel air={air} />
    </>
  )
}
