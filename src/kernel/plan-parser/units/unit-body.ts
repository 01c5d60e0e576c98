import type { Places } from '#kernel/plan-parser/roles/places.ts'
import { stemOf } from '#kernel/plan-parser/roles/places.ts'
import type { UnitMention } from '#kernel/plan-parser/roles/unit-list.ts'
import { placeMarkOf } from '#kernel/plan-parser/roles/unit-names.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'

/** 实体 — what two names of one body share, and whether the name says nothing of its place. */
export interface UnitBody {
  readonly body: string
  readonly isBare: boolean
}

/** 同一实体 — the own county's name is cut to its mark, an outer city's name before it falls away, short words are written out. */
export function bodyOf(mention: UnitMention, source: PlanText, places: Places): UnitBody {
  const { folded } = mention
  if (mention.kind === 'set') return { body: folded, isBare: false }
  const local = withoutOwnPlace(withoutOuterPlaces(folded, places), places)
  const { unit } = source.lexicon
  const isBare =
    mention.kind !== 'verticalAgency' && mention.kind !== 'township' && placeMarkOf(local, places, unit) === null
  const short = unit.shortNames.find(
    ([from, to]) => local.endsWith(from) && (from.length > to.length || !local.endsWith(to)),
  )
  const body = short === undefined ? local : local.slice(0, local.length - short[0].length) + short[1]
  return { body, isBare }
}

function withoutOuterPlaces(name: string, places: Places): string {
  let local = name
  for (const place of places.names) {
    if (place === places.own || !local.startsWith(place)) continue
    const rest = local.slice(place.length)
    if (places.stems.some((stem) => rest.startsWith(stem))) local = rest
  }
  return local
}

function withoutOwnPlace(name: string, places: Places): string {
  const { own } = places
  if (own === null || !name.startsWith(own) || name.length === own.length) return name
  return name.slice(stemOf(own).length)
}
