import type { Domain } from '#kernel/plan/model.ts'
import type { Node } from '#kernel/plan-parser/outline/tree.ts'
import type { Draft } from './draft.ts'

const LETTERS: Readonly<Record<Domain, string>> = { air: 'A', water: 'W', other: 'O' }

/** 领域字母 — A, W or O: what every id of a plan begins with. */
export function domainLetter(domain: Domain): string {
  return LETTERS[domain]
}

/**
 * 编号 — an id for every draft, in order. Goal 0; sections of tasks from 1; organisation sections after them; letters for
 * several items under one number. Where tasks stand in a table, rows count 1 … n and paragraphs 0-1 … 0-n.
 */
export function assignIds(drafts: readonly Draft[], letter: string): readonly string[] {
  const hasBodyTasks = drafts.some(({ place }) => place === 'task')
  const isTablePlan = !hasBodyTasks && drafts.some(({ place }) => place === 'row')
  const sections = sectionNumbers(drafts)
  const shares = new Map<Node, number>()
  for (const { numbered } of drafts) if (numbered) shares.set(numbered, (shares.get(numbered) ?? 0) + 1)
  const counters = new Counters()
  return drafts.map((draft) => {
    if (draft.place === 'row') return `${letter}-${counters.next('row', null)}`
    if (draft.place === 'goal' || isTablePlan) return `${letter}-0-${counters.next('0', null)}`
    const section = sections.get(draft.section) ?? 1
    const numbered = draft.numbered
    if (numbered === null || (shares.get(numbered) ?? 0) < 2) {
      return `${letter}-${section}-${counters.next(`${section}`, numbered?.number ?? null)}`
    }
    const number = counters.shared(`${section}`, numbered)
    return `${letter}-${section}-${number}${suffix(counters.next(`${section}-${number}-part`, null))}`
  })
}

function sectionNumbers(drafts: readonly Draft[]): ReadonlyMap<Node | null, number> {
  const numbers = new Map<Node | null, number>()
  for (const place of ['task', 'closing'] as const) {
    for (const draft of drafts) {
      if (draft.place === place && !numbers.has(draft.section)) numbers.set(draft.section, numbers.size + 1)
    }
  }
  return numbers
}

/** Printed numbers where they are free, else the next one: a number that is printed twice must not give one id twice. */
class Counters {
  private readonly used = new Map<string, { readonly numbers: Set<number>; last: number }>()
  private readonly byNode = new Map<Node, number>()

  next(key: string, printed: number | null): number {
    const used = this.used.get(key) ?? { numbers: new Set<number>(), last: 0 }
    this.used.set(key, used)
    const free = printed !== null && !used.numbers.has(printed) ? printed : used.last + 1
    used.numbers.add(free)
    used.last = Math.max(used.last, free)
    return free
  }

  shared(key: string, node: Node): number {
    const known = this.byNode.get(node)
    if (known !== undefined) return known
    const number = this.next(key, node.number)
    this.byNode.set(node, number)
    return number
  }
}

/** 1 a, 26 z, 27 aa. */
function suffix(count: number): string {
  const index = count - 1
  const head = index >= 26 ? suffix(Math.floor(index / 26)) : ''
  return head + String.fromCharCode('a'.charCodeAt(0) + (index % 26))
}
