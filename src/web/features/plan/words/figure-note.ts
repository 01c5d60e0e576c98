import type { FigureNote } from '#web/features/plan/document/annotate.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { targetNote } from '#web/features/plan/words/target-words.ts'
import type { VerdictIndex } from '#web/features/verdict/verdict-index.ts'
import type { Language } from '#web/i18n/language.ts'

interface Known {
  readonly view: Pick<DocumentView, 'figures'>
  readonly verdicts: VerdictIndex
  readonly language: Language
}

/** 注文 — where a target stands (今 94.1 · 余 9 天); of one nothing computes or nobody measured, what is demanded (目标 ≥ 93.5). */
export function figureNote(key: string, { view, verdicts, language }: Known): FigureNote | null {
  const mention = verdicts.byMention.get(key)
  if (mention) return mention.ruby && { text: mention.ruby[language], language, state: null }
  const target = view.figures.get(key)
  // The class printed for an annexed object goes by the object, whose one verdict it is.
  const verdict = target?.id === undefined ? verdicts.byTask.get(key)?.[0] : verdicts.byTarget.get(target.id)
  // Without any reading there is nothing live to say: the demand stays.
  if (verdict && verdict.legal.kind !== 'missing')
    return { text: verdict.ruby[language], language, state: verdict.state }
  return target ? { text: targetNote(target, planWords[language]), language, state: null } : null
}
