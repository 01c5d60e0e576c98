import { useMemo } from 'react'
import { type Annotate, withoutAnnotation } from '#web/features/plan/document/annotate.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { targetNote } from '#web/features/plan/words/target-words.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 数字旁注 — the notes over the figures of a document while they are switched on. */
export function useAnnotate(view: DocumentView, isOn: boolean): Annotate {
  const words = useText(planWords)
  return useMemo(() => {
    if (!isOn) return withoutAnnotation
    return (key) => {
      const target = view.figures.get(key)
      return target ? targetNote(target, words) : null
    }
  }, [isOn, view, words])
}
