import type { NamedUnitKind } from '#kernel/plan/model.ts'
import type { UnitLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import type { Places } from './places.ts'

const LONGEST_NAME = 32
const NAME = /^[\u4e00-\u9fffA-Za-z0-9（）、“”‘’·〇]+$/
const withoutParenthesis = (name: string): string => name.replace(/（[^）]*）$/, '')

/** 单位集合 — 各乡镇, 县大气办各成员单位, 涉及城镇污水处理设施的乡镇: a set of units by rule, not one unit. */
export function isUnitSet(name: string, lexicon: UnitLexicon): boolean {
  const bare = withoutParenthesis(name)
  if (bare.length < 2 || name.length > LONGEST_NAME) return false
  if (bare.includes('的')) return isDescribed(bare, lexicon)
  const endsAsSet = lexicon.setEndings.some((ending) => bare.endsWith(ending))
  if (bare.includes('各')) return endsAsSet || endsAsClass(bare, lexicon)
  if (lexicon.setOpenings.some((opening) => bare.startsWith(opening))) return endsAsSet || endsAsClass(bare, lexicon)
  return endsAsSet
}

/** 涉及城镇污水处理设施的乡镇: a class, and before it the clause that tells which. */
function isDescribed(bare: string, lexicon: UnitLexicon): boolean {
  const opens = lexicon.relativeOpenings.some((opening) => bare.startsWith(opening))
  return opens && (lexicon.setEndings.some((ending) => bare.endsWith(ending)) || endsAsClass(bare, lexicon))
}

function endsAsClass(bare: string, lexicon: UnitLexicon): boolean {
  return lexicon.classNouns.some((noun) => bare.endsWith(noun)) || endsAsUnit(bare, lexicon)
}

export function endsAsUnit(bare: string, lexicon: UnitLexicon): boolean {
  if (lexicon.falseEndings.some((ending) => bare.endsWith(ending))) return false
  return lexicon.suffixes.some((suffix) => bare.endsWith(suffix))
}

/** 名称类别 — what kind of unit a folded name stands for; null when it looks like no unit at all. */
export function unitKindOf(name: string, places: Places, lexicon: UnitLexicon): NamedUnitKind | null {
  if (name.length < 2 || name.length > LONGEST_NAME || !NAME.test(name)) return null
  if (isUnitSet(name, lexicon)) return 'set'
  const bare = withoutParenthesis(name)
  if (bare.length < 2 || !endsAsUnit(bare, lexicon) || /的|等/.test(bare)) return null
  if (isNamedByPlace(bare, places, lexicon)) return 'verticalAgency'
  for (const { kind, endings } of lexicon.kindEndings) {
    if (endings.some((ending) => bare.endsWith(ending))) return kind
  }
  return 'department'
}

/** 驻地机构 — an agency of a higher level that carries the place's name without 县 or 市: 甲城生态环境局. */
export function isNamedByPlace(bare: string, places: Places, lexicon: UnitLexicon): boolean {
  const local = places.names.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), bare)
  if (places.stems.some((stem) => local.startsWith(stem) && !places.names.some((place) => local.startsWith(place)))) {
    return lexicon.kindEndings.every(
      ({ kind, endings }) => kind !== 'township' || !endings.some((end) => local.endsWith(end)),
    )
  }
  const agency = lexicon.verticalAgencies.find((ending) => local.endsWith(ending))
  if (agency === undefined) return false
  const stem = local.slice(0, local.length - agency.length)
  return (
    stem.length >= 2 && stem.length <= 4 && !/[县市区省州旗盟镇乡]$/.test(stem) && !/[市县区省]/.test(stem.charAt(0))
  )
}

/** 县、市 … at the start of a name: the mark that the names after it in the same list share; null when it has none. */
export function placeMarkOf(name: string, places: Places, lexicon: UnitLexicon): string | null {
  const place = places.names.find((known) => name.startsWith(known) && name.length > known.length)
  if (place !== undefined) return place
  if (lexicon.placeMarkExceptions.some((word) => name.startsWith(word))) return null
  const mark = lexicon.placeMarks.find((candidate) => name.startsWith(candidate))
  if (mark === undefined || name.length < mark.length + 1) return null
  return endsAsUnit(name.slice(mark.length), lexicon) ? mark : null
}

/** Whether a name without a mark of its own belongs to the county of the names before it. */
export function takesPlaceMark(name: string, places: Places, lexicon: UnitLexicon): boolean {
  const kind = unitKindOf(name, places, lexicon)
  if (kind === 'set' || kind === 'township' || isNamedByPlace(name, places, lexicon)) return false
  if (kind === 'managementArea' || places.stems.some((stem) => name.includes(stem))) return false
  return !lexicon.ownNames.some((own) => name.startsWith(own)) && !places.names.some((place) => name.startsWith(place))
}
