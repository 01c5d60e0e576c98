import type { Deadline, ParsedTarget, Role } from '#kernel/plan/model.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { lensOf } from '#web/features/plan/living/unit-lens.ts'

/** 责任清单的一行 — one item of the plan the unit has a part in. */
export interface DutyRow {
  readonly key: string
  readonly title: string
  readonly role: Role
  /** The item's clauses as issued, without headings and the bracket that names the units. */
  readonly clauses: readonly { readonly key: string; readonly text: string }[]
  readonly deadlines: readonly Deadline[]
  readonly item: DocumentItem
  readonly targets: readonly ParsedTarget[]
}

const ORDER: readonly Role[] = ['lead', 'supporting', 'responsible']

function dutyRow(item: DocumentItem, role: Role, text: string): DutyRow {
  const { key, title, deadlines, targets } = item
  const clauses = item.clauses
    .filter(({ kind }) => kind === 'hard' || kind === 'soft')
    .map((clause) => ({ key: clause.key, text: text.slice(clause.source.start, clause.source.end).trim() }))
  return { key, title, role, clauses, deadlines, targets, item }
}

/** 责任清单 — what a unit leads, then supports, then answers for, each in printed order. */
export function dutyRows(view: DocumentView, unit: string): DutyRow[] {
  const lens = lensOf(view.items, unit)
  const rows = view.items.flatMap((item) => {
    const role = lens.get(item.key)
    return role === undefined ? [] : [dutyRow(item, role, view.text)]
  })
  return rows.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
}

/** 各角色项数 — roles the unit does not have are left out. */
export function dutyCounts(rows: readonly DutyRow[]): { readonly role: Role; readonly count: number }[] {
  return ORDER.map((role) => ({ role, count: rows.filter((row) => row.role === role).length })).filter(
    ({ count }) => count > 0,
  )
}
