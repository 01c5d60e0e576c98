import type { ClauseReading } from './clause-reading.ts'
import type { Sentence } from './sentence.ts'
import type { Subject } from './subject.ts'

const PART_MARKS = /[，；。：（）]/
/** Subjects that name their own place take over no zone and no territory from the part before. */
const OWN_PLACE = /^(?:各?乡镇|建制镇|镇级|农村|村级|乡村|行政村|园区|工业园区|流域|国控|省控|区控|市控|县控)/

const DATES = /\d+[年月日]/g
/** Before a territory that a part speaks of stand only its date and words of intent. */
const LEADS_PART = /^(?:[\d年月日底末前到至内在使将把]|力争|争取|确保|实现|推动|其中)*$/
/** Places further back than this are another thought. */
const FAR = 300

interface Place {
  readonly scope: string
  readonly isZone: boolean
  readonly at: number
}

/** Zones and territories of one stretch of plain text, in order. */
function placesIn(text: string, reading: ClauseReading): readonly Place[] {
  const { patterns, lexicon } = reading
  const found: Place[] = []
  for (const match of text.matchAll(patterns.territory)) {
    const scope = lexicon.territories.find(({ word }) => word === match[0])?.scope ?? ''
    if (scope !== '') found.push({ scope, isZone: false, at: match.index })
  }
  for (const match of text.matchAll(patterns.zone)) found.push({ scope: match[0], isZone: true, at: match.index })
  return found.sort((left, right) => left.at - right.at)
}

/**
 * The place an earlier part of the sentence speaks of: a territory that begins it, or a zone anywhere in it. A part that singles something out (其中…) hands nothing on;
 * a zone is handed on only by a part without a figure of its own.
 */
function inheritedPlace(before: string, reading: ClauseReading): string | undefined {
  let place: string | undefined
  for (const part of before.split(PART_MARKS)) {
    if (part.startsWith('其中')) continue
    const hasFigure = /\d/.test(part.replace(DATES, ''))
    for (const { scope, isZone, at } of placesIn(part, reading)) {
      if (isZone ? !hasFigure : LEADS_PART.test(part.slice(0, at))) place = scope
    }
  }
  return place
}

/** 范围 — what part of the world a target speaks of; undefined when neither its words nor the sentence say. */
export function scopeOf(
  subject: Subject,
  reading: ClauseReading,
  sentence: Sentence,
  from: number,
): string | undefined {
  if (subject.remains !== null) return subject.remains
  const zone = placesIn(subject.plain, reading).find(({ isZone }) => isZone)
  if (zone !== undefined) return zone.scope
  const determined = reading.patterns.determined.exec(subject.plain)
  if (determined !== null) return subject.name.slice(0, determined[0].length)
  if (subject.territory !== null && subject.territory !== '') return subject.territory
  const inherited = inheritedPlace(sentence.lead + reading.plain.slice(Math.max(0, from - FAR), from), reading)
  return inherited !== undefined && OWN_PLACE.test(subject.plain) && !/^[全本]/.test(inherited) ? undefined : inherited
}
