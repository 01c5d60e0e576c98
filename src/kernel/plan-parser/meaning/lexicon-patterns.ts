import type { MeaningLexicon } from './meaning-lexicon.ts'
import { type DeadlinePatterns, deadlinePatterns } from './patterns/deadline-patterns.ts'
import { type FigurePatterns, figurePatterns } from './patterns/figure-patterns.ts'
import { type NumberPatterns, numberPatterns } from './patterns/number-patterns.ts'
import { type SubjectPatterns, subjectPatterns } from './patterns/subject-patterns.ts'

/** The regular expressions a lexicon gives. Repetitions are bounded: no text makes them search for long. */
export interface LexiconPatterns extends NumberPatterns, SubjectPatterns, FigurePatterns, DeadlinePatterns {}

const built = new WeakMap<MeaningLexicon, LexiconPatterns>()

/** 词库模式 — the compiled patterns of a lexicon; compiling is pure, so they are kept with the lexicon. */
export function lexiconPatterns(lexicon: MeaningLexicon): LexiconPatterns {
  const known = built.get(lexicon)
  if (known) return known
  const patterns = {
    ...numberPatterns(lexicon),
    ...subjectPatterns(lexicon),
    ...figurePatterns(lexicon),
    ...deadlinePatterns(lexicon),
  }
  built.set(lexicon, patterns)
  return patterns
}
