import type { NamedUnit } from '#kernel/plan/model.ts'
import type { Places } from '#kernel/plan-parser/roles/places.ts'
import type { UnitMention } from '#kernel/plan-parser/roles/unit-list.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { bodyOf } from './unit-body.ts'

/** 文中单位名册 — one name for every unit however the document writes it. */
export interface UnitRegistry {
  readonly units: readonly NamedUnit[]
  readonly nameOf: (name: string) => string
}

interface Known {
  readonly name: string
  readonly body: string
  /** The name says neither county nor place, only 水利局. */
  readonly isBare: boolean
  readonly kind: NamedUnit['kind'] | null
  readonly printed: Set<string>
}

interface Group {
  readonly first: Known
  readonly others: Known[]
}

/**
 * 统一单位 — 甲县水利局, 县水利局 and a bare 水利局 of the same document are one unit, as are 县发改局 and 县发展改革局;
 * its name is the fullest form without the county's own name. In order of first mention.
 */
export function registerUnits(mentions: readonly UnitMention[], source: PlanText, places: Places): UnitRegistry {
  const byName = new Map<string, Known>()
  for (const mention of mentions) {
    const known = byName.get(mention.name)
    if (known) known.printed.add(mention.printed)
    else {
      const { body, isBare } = bodyOf(mention, source, places)
      byName.set(mention.name, {
        name: mention.name,
        body,
        isBare,
        kind: mention.kind,
        printed: new Set([mention.printed]),
      })
    }
  }
  const canonical = new Map<string, string>()
  const units: NamedUnit[] = []
  for (const group of groupByBody([...byName.values()], source, places)) {
    const members = [group.first, ...group.others]
    const { name } = chiefOf(group, places)
    for (const member of members) canonical.set(member.name, name)
    const kind = members.find((unit) => unit.kind !== null)?.kind ?? 'department'
    const printed = new Set(members.flatMap((unit) => [unit.name, ...unit.printed]))
    printed.delete(name)
    units.push({ name, aliases: [...printed], kind })
  }
  return { units, nameOf: (name) => canonical.get(name) ?? name }
}

/** A bare name joins the unit that differs from it only by the county's mark. */
function groupByBody(known: readonly Known[], source: PlanText, places: Places): readonly Group[] {
  const marked = new Set(known.filter(({ isBare }) => !isBare).map(({ body }) => body))
  const marks = source.lexicon.unit.placeMarks.filter((mark) => places.own === null || places.own.endsWith(mark))
  const groups = new Map<string, Group>()
  for (const unit of known) {
    const mark = unit.isBare ? marks.find((candidate) => marked.has(candidate + unit.body)) : undefined
    const key = `${mark ?? ''}${unit.body}`
    const group = groups.get(key)
    if (group) group.others.push(unit)
    else groups.set(key, { first: unit, others: [] })
  }
  return [...groups.values()]
}

/** The fullest form; one with the county's mark before a bare one, and that before one with a place's name. */
function chiefOf(group: Group, places: Places): Known {
  const rank = (unit: Known): number => {
    const startsWithPlace = places.names.some((place) => unit.name.startsWith(place))
    return unit.name.length - (startsWithPlace ? 200 : 0) - (unit.isBare ? 100 : 0)
  }
  return group.others.reduce((best, unit) => (rank(unit) > rank(best) ? unit : best), group.first)
}
