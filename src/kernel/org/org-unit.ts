import type { LocalDate } from '#kernel/time/calendar.ts'

/** 单位性质 — 县直部门、乡镇、管理区、垂直管理单位、党委机关、政府及办公机构、村。 */
export const ORG_UNIT_KINDS = [
  'department',
  'township',
  'managementArea',
  'verticalAgency',
  'partyOrgan',
  'office',
  'village',
] as const
export type OrgUnitKind = (typeof ORG_UNIT_KINDS)[number]

/**
 * 单位 — an organisation of a county; `displayOrder` is the officially printed one. A unit merged during the year keeps
 * its row, ends at `validTo` and names who took over.
 */
export interface OrgUnit {
  readonly id: string
  readonly countyId: string
  readonly name: string
  readonly fullName: string
  readonly aliases: readonly string[]
  readonly kind: OrgUnitKind
  readonly parentId: string | null
  readonly areaId: string | null
  readonly displayOrder: number
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly succeededBy: string | null
}

/** 单位集合 — a set a plan names; members follow from the rule, or from a stated list, or are not known yet. */
export interface UnitSet {
  readonly key: string
  readonly rule:
    | { readonly kind: 'ofKind'; readonly unitKind: OrgUnitKind }
    | { readonly kind: 'listed'; readonly members: readonly string[] }
    | { readonly kind: 'withRole'; readonly role: 'lead' | 'supporting' | 'responsible' }
    | { readonly kind: 'unstated' }
}
