import { z } from 'zod'
import { id, localDate } from '#contract/schemas/common.ts'
import { ORG_UNIT_KINDS } from '#kernel/org/org-unit.ts'

export const orgUnitKind = z.enum(ORG_UNIT_KINDS)

/** 单位 — an organisation of the county in the officially printed order. */
export const orgUnit = z
  .object({
    id,
    name: z.string(),
    fullName: z.string(),
    aliases: z.array(z.string()),
    kind: orgUnitKind,
    parentId: id.nullable(),
    displayOrder: z.int(),
    validFrom: localDate.nullable(),
    validTo: localDate.nullable(),
    succeededBy: id.nullable(),
    /** How many tasks of the county's current plans it leads, supports and answers for. */
    load: z.object({ lead: z.int(), supporting: z.int(), responsible: z.int() }),
  })
  .meta({ id: 'OrgUnit' })

/** 单位集合 — a set a plan names (各乡镇, 县大气办各成员单位, …); members null until somebody states them. */
export const unitSet = z.object({ id, name: z.string(), members: z.array(id).nullable() }).meta({ id: 'UnitSet' })

export const orgDirectory = z.object({ units: z.array(orgUnit), sets: z.array(unitSet) })

export type OrgUnit = z.infer<typeof orgUnit>
export type OrgDirectory = z.infer<typeof orgDirectory>
