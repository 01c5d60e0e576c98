import type { Deadline, ParsedClause, ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { readClause } from './clause-reading.ts'
import { walkClause } from './figure-walk.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import { plainText } from './plain-text.ts'
import { readSentence } from './sentence.ts'
import { targetOf } from './target.ts'

/** 数字语境 — what the item around a clause says: its year, its deadlines, its text for what the clause leaves out. */
export interface FigureContext {
  readonly year: number | null
  readonly issuedOn: LocalDate | null
  readonly section: 'goal' | 'task'
  readonly deadlines: readonly Deadline[]
  readonly itemText: string
}

export interface ClauseFigures {
  readonly targets: readonly ParsedTarget[]
  readonly figures: readonly ParsedFigure[]
}

const NOTHING: ClauseFigures = { targets: [], figures: [] }
/** Words without digits that can still set a target or cover a whole. */
const MAY_HAVE_FIGURES = /[\d一二三四五六七八九十两百%]|类|目标|任务|考核|要求|下达|全覆|全部|所有|提高|提升|上升|增长/

/**
 * 数字解读 — the targets of a clause (what the county must reach) and its other figures (thresholds, references,
 * frequencies, retention, coverage), each list in printed order. Dates, names, document numbers and ordinals are
 * neither. A responsibility clause has none. Total: any text gives a result, in time linear in its length.
 */
export function readFigures(clause: ParsedClause, context: FigureContext, lexicon: MeaningLexicon): ClauseFigures {
  if (clause.kind === 'responsibility') return NOTHING
  const plain = plainText(clause.text, lexicon.traditional)
  if (!MAY_HAVE_FIGURES.test(plain)) return NOTHING
  const reading = readClause(clause, plain, lexicon)
  const sentence = readSentence(reading, context)
  const { drafts, figures } = walkClause(reading, context, sentence)
  return {
    targets: drafts.map((draft) => targetOf(draft, reading, sentence)),
    figures: figures.map(({ figure }) => figure),
  }
}
