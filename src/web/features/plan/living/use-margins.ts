import { useMemo } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import type { MarginOf, MarginView } from '#web/features/plan/document/margin-slot.tsx'
import { lensOf, type UnitLens } from '#web/features/plan/living/unit-lens.ts'
import { clockText } from '#web/features/plan/words/clock-words.ts'
import { annexMargin, marginOf } from '#web/features/plan/words/margin-of.ts'
import { marginText } from '#web/features/plan/words/margin-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { countStates } from '#web/features/verdict/count-states.ts'
import { NO_VERDICTS, type VerdictIndex } from '#web/features/verdict/verdict-index.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 页边与视角 — the margins of all items on a day, seen by the chosen unit; a unit the plan does not name gives no lens. */
export function useMargins(
  view: DocumentView,
  unit: string | null,
  asOf: LocalDate,
  verdicts: VerdictIndex = NO_VERDICTS,
): { readonly lens: UnitLens | null; readonly marginOf: MarginOf } {
  const words = useText(planWords)
  const clocks = useText(clockText)
  const text = useText(marginText)
  const lens = useMemo(() => {
    const found = unit === null ? null : lensOf(view.items, unit)
    return found?.size === 0 ? null : found
  }, [view, unit])
  const margins = useMemo(() => {
    const made = new Map<string, MarginView>()
    const lightOf = (key: string) => countStates(verdicts.byTask.get(key) ?? [])
    for (const item of view.items) {
      const role = lens?.get(item.key)
      const year = view.parts[item.part]?.year ?? null
      const seen = role === undefined || unit === null ? null : { unit, role }
      const light = lightOf(item.key)
      made.set(item.key, marginOf(item, { asOf, year, lens: seen, words, clockText: clocks, text, light }))
    }
    for (const annex of view.annexes) {
      const margin = annexMargin(annex, { light: lightOf(annex.id), text, words })
      if (margin !== null) made.set(annex.id, margin)
    }
    return (key: string) => made.get(key) ?? null
  }, [view, unit, lens, asOf, words, clocks, text, verdicts])
  return { lens, marginOf: margins }
}
