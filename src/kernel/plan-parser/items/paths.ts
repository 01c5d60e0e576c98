import type { Entry, Node } from '#kernel/plan-parser/outline/tree.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 路径 — the headings from the outermost to the one the item stands under or begins with. */
export function pathOf(node: Node, entries: readonly Entry[]): readonly TextSpan[] {
  const path: TextSpan[] = []
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.heading !== null && isHeading(at, entries)) path.unshift(at.heading)
  }
  return path
}

/** A numbered paragraph of one sentence is the task itself, not a heading of it. */
function isHeading(node: Node, entries: readonly Entry[]): boolean {
  if (node.entry === null || !entries.includes(node.entry)) return true
  return entries.length > 1 || node.entry.reading.parts.filter(({ kind }) => kind === 'sentence').length > 1
}
