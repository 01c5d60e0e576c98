import type { Role } from '#kernel/plan/model.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'

/** 单位负荷 — a unit or set as the plan names it and how many items it leads, supports and answers for. */
export interface UnitLoad {
  readonly name: string
  readonly lead: number
  readonly supporting: number
  readonly responsible: number
  readonly total: number
}

/** 单位一览 — everyone the plan names, most items first, then in printed order. */
export function unitLoads(items: readonly DocumentItem[]): UnitLoad[] {
  const loads = new Map<string, { lead: number; supporting: number; responsible: number; items: Set<string> }>()
  for (const item of items) {
    for (const { role, name } of item.assignments) {
      const load = loads.get(name) ?? { lead: 0, supporting: 0, responsible: 0, items: new Set<string>() }
      load[role] += 1
      load.items.add(item.key)
      loads.set(name, load)
    }
  }
  return [...loads]
    .map(([name, { items: under, ...counts }]) => ({ name, ...counts, total: under.size }))
    .sort((a, b) => b.total - a.total)
}

/** 单位视角 — the items a unit has a part in, each with its gravest role there; null when no unit is chosen. */
export type UnitLens = ReadonlyMap<string, Role>

const GRAVITY: readonly Role[] = ['responsible', 'supporting', 'lead']

export function lensOf(items: readonly DocumentItem[], unit: string): UnitLens {
  const lens = new Map<string, Role>()
  for (const item of items) {
    for (const { role, name } of item.assignments) {
      const known = lens.get(item.key)
      if (name === unit && (known === undefined || GRAVITY.indexOf(role) > GRAVITY.indexOf(known)))
        lens.set(item.key, role)
    }
  }
  return lens
}

/** 单位简称 — for the margin: 县发展改革局 as 发展改革局; names whose 县 carries meaning stay whole. */
export function shortUnitName(name: string): string {
  return /^县(?!委|人民政府|政府|直|级|大气办).{3,}$/.test(name) ? name.slice(1) : name
}
