import { readFigures } from '#kernel/plan-parser/meaning/figures.ts'
import type { Entry, Node } from '#kernel/plan-parser/outline/tree.ts'
import { entriesOf } from '#kernel/plan-parser/outline/tree.ts'
import { NO_DUTY } from '#kernel/plan-parser/roles/duty.ts'
import { printed } from '#kernel/plan-parser/text/plan-text.ts'
import type { ItemContext } from './assemble.ts'
import type { Draft } from './draft.ts'

const DIGIT = /[\d０-９]/

/**
 * 总体要求中的目标 — a plan without a section of goals states them in its general requirements: each paragraph there
 * that sets a figure is a goal. Nothing when the plan has a section of goals.
 */
export function goalFallback(roots: readonly Node[], drafts: readonly Draft[], context: ItemContext): readonly Draft[] {
  if (drafts.some(({ place }) => place === 'goal')) return []
  const found: Draft[] = []
  const preambles = roots.flatMap((root) => root.children.filter(({ kind }) => kind === 'preamble'))
  for (const node of preambles) {
    for (const entry of entriesOf(node)) {
      if (!setsFigure(entry, context)) continue
      const path = node.heading === null ? [] : [node.heading]
      found.push({
        place: 'goal',
        path,
        title: node.heading,
        section: node,
        numbered: null,
        entries: [entry],
        duty: NO_DUTY,
        row: null,
      })
    }
  }
  return found
}

function setsFigure(entry: Entry, { source, lexicon, time }: ItemContext): boolean {
  const itemText = printed(source, entry.reading)
  if (!DIGIT.test(itemText)) return false
  const context = { ...time, section: 'goal' as const, deadlines: [], itemText }
  return entry.reading.parts.some((part) => {
    const clause = { id: '', kind: 'hard' as const, text: printed(source, part), source: part }
    const { targets } = readFigures(clause, context, lexicon.meaning)
    return targets.some((target) => target.value !== null && DIGIT.test(target.text))
  })
}
