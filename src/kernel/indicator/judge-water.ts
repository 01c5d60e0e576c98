import type { Label } from '#kernel/label/label.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { accepts } from '#kernel/target/accepted-range.ts'
import { classMeets } from '#kernel/target/class-target.ts'
import { dayAllowance } from '#kernel/target/day-allowance.ts'
import { worseClass } from '#kernel/water/water-class.ts'
import { demandOf, isDemand } from './demand.ts'
import type { PlaceEvidence, WaterEvidence } from './evidence.ts'
import { type Judgement, noJudgement } from './judgement.ts'
import { classReading, numberReading } from './reading.ts'
import { APPROXIMATE_TOLERANCE, monthsMissingWords, NOTE_WORDS, overItemWords, unverifiedWords } from './state-words.ts'
import type { VerdictInput } from './verdict-input.ts'

const EDITION = 'GB 3838-2002'
const MORE_DECIMALS = 2

/**
 * 类别评判 — of one place, or of the worst of several, by the class of the mean of the months so far; an official class
 * stands before ours. With a place that has no class yet nothing is attained, though one that fails may already decide.
 * A source with an item of table 2 or 3 over its limit attains no class.
 */
export function judgeClass(input: VerdictInput, { places }: WaterEvidence): Judgement {
  const legal = worst(places.map(({ yearClass, publishedYearClass }) => publishedYearClass ?? yearClass))
  const raw = worst(places.map(({ yearClass }) => yearClass))
  if (legal === null)
    return noJudgement({ kind: 'missing', reason: NOTE_WORDS.noPlaceData }, EDITION, notes(input, places))
  const known = places.filter((place) => (place.publishedYearClass ?? place.yearClass) !== null).length
  const { value, comparator } = input.target
  const isOver = places.some(({ overItems = [] }) => overItems.length > 0)
  const meets = typeof value === 'string' ? classMeets(legal, comparator, value) && !isOver : null
  const attains = known < places.length && meets === true ? null : meets
  const months = typeof value === 'string' ? monthsAttained(places, (own) => classMeets(own, comparator, value)) : null
  const partial = { have: known, need: places.length, rule: input.bound.definition.rule }
  return {
    ...noJudgement(
      attains === null && meets ? { kind: 'insufficient', ...partial } : classReading(legal),
      EDITION,
      notes(input, places),
    ),
    raw: raw === null ? { kind: 'missing', reason: NOTE_WORDS.noPlaceData } : classReading(raw),
    attains,
    attainsAsMeasured: attains,
    outlook: {
      allowance: null,
      rest: null,
      outcome: 'open',
      pace: months && attains !== null ? { expected: months.judged, actual: months.attained, isOn: attains } : null,
    },
    counts: months && {
      zh: `${months.judged}个月中${months.attained}个月达到目标`,
      en: `${months.attained} of ${months.judged} months at the target`,
    },
    margin: months && {
      zh: `${months.attained}/${months.judged}月`,
      en: `${months.attained} of ${months.judged} months`,
    },
  }
}

function worst(classes: readonly (WaterClass | null)[]): WaterClass | null {
  return classes
    .filter((own) => own !== null)
    .reduce<WaterClass | null>((one, own) => (one === null ? own : worseClass(one, own)), null)
}

/** A month attains when every place with a class in it does. */
function monthsAttained(
  places: readonly PlaceEvidence[],
  meets: (own: WaterClass) => boolean,
): { readonly judged: number; readonly attained: number } {
  const byMonth = new Map<string, boolean>()
  for (const { month, waterClass, published } of places.flatMap(({ months }) => months)) {
    const own = published ?? waterClass
    if (own !== null) byMonth.set(month, (byMonth.get(month) ?? true) && meets(own))
  }
  return { judged: byMonth.size, attained: [...byMonth.values()].filter((met) => met).length }
}

/** 达标率评判 — places that attain, of those judged; a place not yet judged is not counted and is said. */
export function judgeAttainedShare(input: VerdictInput, { places }: WaterEvidence): Judgement {
  const judged = places.filter(({ attains }) => attains !== null)
  const attained = judged.filter(({ attains }) => attains === true).length
  if (judged.length === 0)
    return noJudgement({ kind: 'missing', reason: NOTE_WORDS.noPlaceData }, EDITION, notes(input, places))
  const value = (100 * attained) / judged.length
  const demand = demandOf(input)
  const decimals = isDemand(demand) ? demand.decimals : input.bound.definition.decimals
  const shown: Judgement = {
    ...noJudgement(numberReading(roundHalfEven(value, decimals), decimals), EDITION, notes(input, places)),
    raw: numberReading(value, decimals + MORE_DECIMALS),
    counts: placeWords(judged.length, attained, places.length),
    margin: { zh: `${attained}/${judged.length}`, en: `${attained} of ${judged.length}` },
  }
  if (!isDemand(demand)) {
    return demand === null
      ? shown
      : { ...shown, legal: { kind: 'notApplicable', reason: demand }, notes: [...shown.notes, demand] }
  }
  const attains = accepts(demand.legal, value)
  const tally = { valid: judged.length, used: judged.length - attained, remaining: places.length - judged.length }
  const allowance = dayAllowance(demand.legal, tally, 'unused')
  return {
    ...shown,
    attains,
    attainsAsMeasured: accepts(demand.strict, value),
    isNear: Math.abs(value - demand.level) <= demand.level * APPROXIMATE_TOLERANCE,
    outlook: { allowance, rest: null, outcome: 'open', pace: { expected: demand.level, actual: value, isOn: attains } },
  }
}

function placeWords(judged: number, attained: number, all: number): Label {
  const open = all - judged
  return {
    zh: `评价${judged}个，达标${attained}个${open > 0 ? `，另有${open}个未评价` : ''}`,
    en: `${attained} of ${judged} attain${open > 0 ? `, ${open} more not judged` : ''}`,
  }
}

/** Of a period that is over; how many months a year's mean needs is not settled for every kind of place. */
function monthsMissing({ name, months }: PlaceEvidence): readonly Label[] {
  const missing = months.filter(({ waterClass, published }) => (published ?? waterClass) === null).length
  return missing === 0 || missing === months.length ? [] : [monthsMissingWords(name, missing)]
}

function notes(input: VerdictInput, places: readonly PlaceEvidence[]): readonly Label[] {
  const { rule, figure } = input.bound.definition
  return [
    ...(input.asOfDay < input.period.to ? [NOTE_WORDS.meanSoFar] : places.flatMap(monthsMissing)),
    ...(places.length > 1 && figure.kind === 'worstClass' ? [NOTE_WORDS.worstPlace] : []),
    ...places.flatMap(({ name, overItems = [] }) => (overItems.length > 0 ? [overItemWords(name, overItems)] : [])),
    ...(rule.status === 'unverified' ? [unverifiedWords(rule.standard, rule.clause)] : []),
  ]
}
