import type { ReactNode } from 'react'
import { AsOfPicker } from '#web/features/plan/living/as-of-picker.tsx'
import { pageRules } from '#web/features/plan/print/page-rules.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { ShellSlot } from '#web/shell/slots.tsx'
import { Button } from '#web/ui/button.tsx'

interface WaterFrameProps {
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** 水页框 — title, the moment in the head, and paper across with moment and county in its footer. */
export function WaterFrame({ title, lead, children }: WaterFrameProps) {
  const text = useText(waterText)
  const { language } = useLanguage()
  const label = useLabel()
  const { name, isDemo } = useCounty()
  const asOf = useAsOf()
  const footer = {
    asOf: text.printAsOf(formatDate(asOf.date, language)),
    provenance: label(name),
    demo: isDemo ? text.demo : null,
  }
  return (
    <Page title={title} lead={lead} actions={<Button onClick={() => globalThis.print()}>{text.print}</Button>}>
      <style>{pageRules(footer, 'dutyList')}</style>
      <ShellSlot name="asOf">
        <AsOfPicker asOf={asOf} onChoose={asOf.choose} />
      </ShellSlot>
      {children}
    </Page>
  )
}
