import type { SectionKind, StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import type { Node } from './tree.ts'

const LONGEST_TITLE = 36
const ORDER = ['schedule', 'closing', 'goal', 'preamble'] as const

/**
 * 章节性质 — from the words of a heading without its number. A top heading speaks for what stands under it;
 * only under 总体要求 and 目标 the next level may say otherwise (（三）主要目标).
 */
export function sectionKindOf(text: string, parent: Node, lexicon: StructureLexicon): SectionKind {
  const isTop = parent.level === 0
  if (!isTop && parent.kind !== 'preamble' && parent.kind !== 'goal') return parent.kind
  const own =
    text.length > LONGEST_TITLE
      ? undefined
      : ORDER.find((kind) => lexicon.sectionWords[kind].some((word) => text.includes(word)))
  if (own === undefined) return isTop ? 'task' : parent.kind
  if (!isTop && own !== 'goal' && own !== 'preamble') return parent.kind
  return own
}
