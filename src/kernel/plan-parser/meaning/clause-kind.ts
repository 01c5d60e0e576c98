import { lexiconPatterns } from './lexicon-patterns.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import { plainText } from './plain-text.ts'
import { withoutTitles } from './title-spans.ts'

/**
 * 软硬 — soft when the clause encourages rather than orders: any of 鼓励、支持、力争、推广、引导、积极、探索 … in it,
 * wherever it stands (为…提供技术支持 too), but not inside the title of a cited document. Everything else is hard.
 */
export function clauseKind(text: string, lexicon: MeaningLexicon): 'hard' | 'soft' {
  const plain = withoutTitles(plainText(text, lexicon.traditional))
  return lexiconPatterns(lexicon).soft.test(plain) ? 'soft' : 'hard'
}
