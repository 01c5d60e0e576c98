import type { ReactNode } from 'react'
import { BlackWaterList } from '#web/features/water/black-waters.tsx'
import { Sections } from '#web/features/water/sections.tsx'
import { Sources } from '#web/features/water/sources.tsx'
import { useWater, type Water } from '#web/features/water/use-water.ts'
import { WATER_TABS, type WaterTab } from '#web/features/water/water-address.ts'
import { WaterFrame } from '#web/features/water/water-frame.tsx'
import { waterText } from '#web/features/water/water-text.ts'
import { Zones } from '#web/features/water/zones.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan } from '#web/shell/county.ts'
import { SectionPages } from '#web/shell/section-pages.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

const PANELS: Record<WaterTab, (props: { readonly water: Water }) => ReactNode> = {
  sections: Sections,
  sources: Sources,
  zones: Zones,
  blackWaters: BlackWaterList,
}

/** 水页 — sections, drinking-water sources, function zones and black-odorous waters; each page of it has an address. */
export function WaterPage() {
  const text = useText(waterText)
  const { language } = useLanguage()
  const { date } = useAsOf()
  const mayRead = useCan()('observation.read')
  return (
    <WaterFrame title={text.title} lead={text.lead(formatDate(date, language))}>
      {mayRead ? <WaterPages /> : <NoRight inline />}
    </WaterFrame>
  )
}

function WaterPages() {
  const text = useText(waterText)
  const water = useWater()
  const Panel = PANELS[water.tab]
  return (
    <>
      <SectionPages
        label={text.pages}
        pages={WATER_TABS.map((key) => ({ key, label: text.tabs[key] }))}
        value={water.tab}
        onChange={(tab) => water.change({ tab, q: undefined })}
      />
      <Panel water={water} />
    </>
  )
}
