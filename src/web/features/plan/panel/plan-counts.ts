import type { DocumentView } from '#web/features/plan/document/document-view.ts'

export type CountKind = 'tasks' | 'clauses' | 'targets' | 'units' | 'annexes'

/** 计数 — what the document holds, counted from what is on the page; kinds it has none of are left out. */
export function planCounts(view: DocumentView): { readonly kind: CountKind; readonly count: number }[] {
  const names = new Set(view.items.flatMap(({ assignments }) => assignments.map(({ name }) => name)))
  const sum = (of: (item: DocumentView['items'][number]) => number) => view.items.reduce((n, item) => n + of(item), 0)
  const counts: Record<CountKind, number> = {
    tasks: view.items.length,
    clauses: sum(({ clauses }) => clauses.length),
    targets: sum(({ targets }) => targets.length),
    units: names.size,
    annexes: view.annexes.length,
  }
  const kinds: readonly CountKind[] = ['tasks', 'clauses', 'targets', 'units', 'annexes']
  return kinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
}
