import type { OrgUnit } from '#contract/schemas/org.ts'
import type { Instant } from '#kernel/time/calendar.ts'

export type OrgUnitKind = OrgUnit['kind']

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
}

/** 新集合 — members null: the county has not been told who belongs to it. */
export interface NewSet {
  readonly id: string
  readonly name: string
  readonly displayOrder: number
  readonly members: readonly string[] | null
}

/** In which county, and since when the county knows. */
export interface Origin {
  readonly countyId: string
  readonly knownAt: Instant
  readonly isDemo: boolean
}
