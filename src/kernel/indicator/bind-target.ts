import type { Station } from '#kernel/observation/station.ts'
import type { ParsedTarget } from '#kernel/plan/model.ts'
import type { ChangeUnit } from '#kernel/target/change-target.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { plainName } from './printed-name.ts'

/** 绑定对象 — whom the indicator is computed for; `stations` empty for the county's air, which its assessed stations make up. */
export interface BoundSubject {
  readonly name: string
  readonly stations: readonly BindableStation[]
}

/** 未绑定原因 — why no indicator computes a target; its words are in unbound-words.ts. */
export const UNBOUND_REASONS = ['noIndicator', 'otherUnit', 'otherScope', 'unknownPlace', 'noPlace'] as const
export type UnboundReason = (typeof UNBOUND_REASONS)[number]

/** 绑定 — `change`: the target is a change from a base (较上年下降10%), not a level. */
export type Binding =
  | {
      readonly kind: 'bound'
      readonly definition: IndicatorDefinition
      readonly subject: BoundSubject
      readonly change: ChangeUnit | null
    }
  | { readonly kind: 'unbound'; readonly reason: UnboundReason; readonly words: string }

export type BindableStation = Pick<Station, 'id' | 'kind' | 'name' | 'isAssessed' | 'targetClass'>
export type BindableTarget = Pick<ParsedTarget, 'indicator' | 'unit' | 'base' | 'scope' | 'value'>

/** 绑定所据 — the county's name as printed, and its stations. */
export interface BindContext {
  readonly county: string
  readonly stations: readonly BindableStation[]
}

/**
 * 绑定目标 — the indicator whose printed name the target's name ends with (the longest wins, so 水功能区水质达标率 is not a
 * section's), in a unit it has, for the county or the places the target names. A place that is named and not known is not
 * guessed: the target stays unbound and says which.
 */
export function bindTarget(
  target: BindableTarget,
  context: BindContext,
  definitions: readonly IndicatorDefinition[],
): Binding {
  const named = matchName(target.indicator, definitions)
  if (named === null) return { kind: 'unbound', reason: 'noIndicator', words: target.indicator }
  const { definition, before } = named
  const change = changeUnit(target, definition)
  if (change === null && !hasUnit(target, definition))
    return { kind: 'unbound', reason: 'otherUnit', words: target.unit }
  if (definition.subject === 'countyAir') return bindCounty({ target, context, definition, before, change })
  const stations = context.stations.filter(({ kind }) => kind === definition.subject)
  return bindPlaces({ ...named, target, stations, before, change })
}

interface NamedIndicator {
  readonly definition: IndicatorDefinition
  /** What stands before the indicator's own name: a place, or a set of places. */
  readonly before: string
}

function matchName(printed: string, definitions: readonly IndicatorDefinition[]): NamedIndicator | null {
  const plain = plainName(printed)
  const matches = definitions.flatMap((definition) =>
    definition.names
      .map(plainName)
      .filter((name) => plain.endsWith(name))
      .map((name) => ({ definition, length: name.length, before: plain.slice(0, -name.length) })),
  )
  return matches.sort((a, b) => b.length - a.length)[0] ?? null
}

/** An annual mean −3 % is a change in percent; a share +2 个百分点, or a level in its own unit against a base, is one in points. */
function changeUnit(target: BindableTarget, definition: IndicatorDefinition): ChangeUnit | null {
  if (target.base === undefined) return null
  return plainName(target.unit) === '%' && definition.figure.kind !== 'worstClass' ? 'percent' : 'points'
}

/** A value set elsewhere has no unit yet. */
function hasUnit({ unit, value }: BindableTarget, definition: IndicatorDefinition): boolean {
  return (
    (value === null && unit === '') || [definition.unit, ...definition.units].map(plainName).includes(plainName(unit))
  )
}

const WHOLE_AREA = /^(?:全[县区市域]|全县域|本[县区市]|县域|县城(?:区)?|城区|市区|建成区|城市)$/
/** Words before an air indicator that change nothing; any other (秋冬季, 交通站点) would make it another indicator. */
const PLAIN_BEFORE =
  /环境空气|空气|质量|城市|城区|市区|县城|建成区|全[县区市]|本[县区市]|年度|全年|aqi|细颗粒物|可吸入颗粒物|臭氧|\(?o3\)?|日最大8小时(?:滑动)?(?:平均)?(?:浓度|值)?|[的及和、()]/g

interface CountyBinding extends NamedIndicator {
  readonly target: BindableTarget
  readonly context: BindContext
  readonly change: ChangeUnit | null
}

function bindCounty({ target, context, definition, before, change }: CountyBinding): Binding {
  const { county } = context
  if (before.replace(plainName(county), '').replace(PLAIN_BEFORE, '') !== '') {
    return { kind: 'unbound', reason: 'noIndicator', words: target.indicator }
  }
  const scope = target.scope?.trim() ?? ''
  if (scope !== '' && !WHOLE_AREA.test(scope) && !scope.includes(county)) {
    return { kind: 'unbound', reason: 'otherScope', words: scope }
  }
  return { kind: 'bound', definition, subject: { name: county, stations: [] }, change }
}

interface PlaceBinding extends NamedIndicator {
  readonly target: BindableTarget
  readonly stations: readonly BindableStation[]
  readonly change: ChangeUnit | null
}

/** Words that stand for all places of a kind and name none of them. */
const ALL_PLACES =
  /国控|国考|省控|区控|省考|市控|市考|县控|考核|监测|地表水|主要|江河|河流|水库|湖库|各|全部|所有|全[县区市]|县城|县级|城镇|城市|城区|乡镇|集中式|生活|在用|饮用水|水源地?|水功能区|断面|[、的及和等（）()]/g

function bindPlaces({ definition, before, target, stations, change }: PlaceBinding): Binding {
  const words = `${before}${plainName(target.scope ?? '')}`
  const named = stations
    .filter(({ name }) => words.includes(placeName(name)))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (named) return { kind: 'bound', definition, subject: { name: named.name, stations: [named] }, change }
  const rest = before.replace(ALL_PLACES, '')
  if (rest !== '') return { kind: 'unbound', reason: 'unknownPlace', words: rest }
  const assessed = stations.filter(({ isAssessed }) => isAssessed)
  const [only] = assessed
  if (!only) return { kind: 'unbound', reason: 'noPlace', words: target.indicator }
  const name = assessed.length === 1 ? only.name : (target.scope ?? target.indicator)
  return { kind: 'bound', definition, subject: { name, stations: assessed }, change }
}

/** 某某断面 is named 某某 as often as not. */
function placeName(name: string): string {
  return plainName(name).replace(/(?<=.{2})断面$/, '')
}
