import type { OrgUnitKind, UnitSet } from '#kernel/org/org-unit.ts'
import type { Role } from '#kernel/plan/model.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'

/** 集合规则 — as stored; the members of a listed set stand in their own table. */
export type SetRule =
  | { readonly kind: 'ofKind'; readonly unitKind: OrgUnitKind }
  | { readonly kind: 'listed' }
  | { readonly kind: 'withRole'; readonly role: Role }
  | { readonly kind: 'unstated' }

/** 新单位 — what is needed to put an organisation into the directory; `displayOrder` is its printed place. */
export interface NewUnit {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly aliases: readonly string[]
  readonly kind: OrgUnitKind
  readonly parentId: string | null
  readonly areaCode: string | null
  readonly displayOrder: number
  /** Its first day, where that is known. */
  readonly validFrom?: LocalDate | null
}

/** 新集合 — unstated: the county has not been told who belongs to it. */
export interface NewSet {
  readonly id: string
  readonly name: string
  readonly displayOrder: number
  readonly rule: UnitSet['rule']
}

/** In which county, and since when the county knows. */
export interface Origin {
  readonly countyId: string
  readonly knownAt: Instant
  readonly isDemo: boolean
}
