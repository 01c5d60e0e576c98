import type { SectionKind, StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import type { Node } from './tree.ts'

type NamedKind = Exclude<SectionKind, 'task'>

const ORDER: readonly NamedKind[] = ['schedule', 'closing', 'goal', 'preamble']
/**
 * How much a heading may say beside the word: 工作思路和主要目标 is about goals,
 * 摸清污染现状，构建数据管理平台 and 围绕年度目标推进绿色转型 are tasks.
 */
const MOST_OTHER_WORDS: Readonly<Record<NamedKind, number>> = { schedule: 16, closing: 18, goal: 8, preamble: 8 }

/**
 * 章节性质 — from the words of a heading without its number. A top heading speaks for what stands under it;
 * only under 总体要求 and 目标 the next level may say otherwise (（三）主要目标).
 */
export function sectionKindOf(text: string, parent: Node, lexicon: StructureLexicon): SectionKind {
  const isTop = parent.level === 0
  if (!isTop && parent.kind !== 'preamble' && parent.kind !== 'goal') return parent.kind
  const own = ORDER.find((kind) => says(text, kind, lexicon))
  if (own === undefined) return isTop ? 'task' : parent.kind
  if (!isTop && own !== 'goal' && own !== 'preamble') return parent.kind
  return own
}

function says(text: string, kind: NamedKind, lexicon: StructureLexicon): boolean {
  return lexicon.sectionWords[kind].some(
    (word) => text.includes(word) && text.length - word.length <= MOST_OTHER_WORDS[kind],
  )
}
