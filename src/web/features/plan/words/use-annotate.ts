import { useMemo } from 'react'
import type { Annotate } from '#web/features/plan/document/annotate.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { figureNote } from '#web/features/plan/words/figure-note.ts'
import type { VerdictIndex } from '#web/features/verdict/verdict-index.ts'
import { useLanguage } from '#web/i18n/dictionary.ts'

/** 数字旁注 — the notes over the figures of a document while they are switched on. */
export function useAnnotate(view: DocumentView, verdicts: VerdictIndex, isOn: boolean): Annotate {
  const { language } = useLanguage()
  return useMemo(
    () => (isOn ? (key: string) => figureNote(key, { view, verdicts, language }) : () => null),
    [isOn, view, verdicts, language],
  )
}
