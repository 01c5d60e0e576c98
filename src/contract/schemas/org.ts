import { z } from 'zod'
import { id, localDate, slug } from '#contract/schemas/common.ts'
import { ORG_UNIT_KINDS, type UnitSet } from '#kernel/org/org-unit.ts'

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

const setRule = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('ofKind'), unitKind: orgUnitKind }),
    z.object({ kind: z.literal('listed'), members: z.array(id).max(300) }),
    z.object({ kind: z.literal('withRole'), role: z.enum(['lead', 'supporting', 'responsible']) }),
    z.object({ kind: z.literal('unstated') }),
  ])
  .meta({ id: 'UnitSetRule' }) satisfies z.ZodType<UnitSet['rule']>

/** 单位集合 — a set a plan names (各乡镇, 县大气办各成员单位, …); members follow from its rule, null while nobody has stated one. */
export const unitSet = z
  .object({ id, name: z.string(), rule: setRule, members: z.array(id).nullable() })
  .meta({ id: 'UnitSet' })

export const orgDirectory = z.object({ units: z.array(orgUnit), sets: z.array(unitSet) })

const load = z.object({ lead: z.int(), supporting: z.int(), responsible: z.int() })

/** 单位页 — a unit with what came before and after it, the sets it belongs to, and its due days by month. */
export const unitPage = z
  .object({
    unit: orgUnit,
    parent: z.object({ id, name: z.string() }).nullable(),
    predecessors: z.array(z.object({ id, name: z.string(), endedOn: localDate.nullable() })),
    successor: z.object({ id, name: z.string() }).nullable(),
    sets: z.array(z.object({ id, name: z.string() })),
    /** Due days of its tasks in the plan year by month 1–12; continuous and undated tasks are in none. */
    dueByMonth: z.array(z.object({ month: z.int(), load })),
  })
  .meta({ id: 'UnitPage' })

export const unitParams = z.object({ county: slug, unitId: id })
export const setParams = z.object({ county: slug, setId: id })
const name = z.string().trim().min(2).max(100)
const reason = z.string().trim().min(1).max(500)

export const newUnit = z.object({
  name,
  fullName: z.string().trim().max(200),
  aliases: z.array(name).max(20),
  kind: orgUnitKind,
  parentId: id.nullable(),
  validFrom: localDate.nullable(),
  reason,
})
/** 变更单位 — what is left out stays; `place` moves it to that printed place (from 1). */
export const changeUnit = z.object({
  name: name.optional(),
  fullName: z.string().trim().max(200).optional(),
  aliases: z.array(name).max(20).optional(),
  kind: orgUnitKind.optional(),
  parentId: id.nullable().optional(),
  place: z.int().min(1).max(10_000).optional(),
  reason,
})
/** 职责承接 — from the day on, the successor answers for what the unit owed; null takes it back. */
export const succession = z.object({ successorId: id.nullable(), from: localDate.nullable(), reason })
export const stateSet = z.object({ rule: setRule, reason })

export type OrgUnit = z.infer<typeof orgUnit>
export type UnitSetWire = z.infer<typeof unitSet>
export type OrgDirectory = z.infer<typeof orgDirectory>
export type UnitPage = z.infer<typeof unitPage>
