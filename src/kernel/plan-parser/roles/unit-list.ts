import type { NamedUnitKind } from '#kernel/plan/model.ts'
import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { fold } from '#kernel/plan-parser/text/fold.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, printed } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { splitList } from './list-tokens.ts'
import type { Places } from './places.ts'
import { endsAsUnit, placeMarkOf, takesPlaceMark, unitKindOf } from './unit-names.ts'

/** 提及 — a unit where the document names it: the printed words and the name they stand for. */
export interface UnitMention extends TextSpan {
  /** Resolved: 县 added where the list implies it. */
  readonly name: string
  readonly printed: string
  /** The resolved name in the characters the vocabulary is written in. */
  readonly folded: string
  /** null: the words look like no unit. */
  readonly kind: NamedUnitKind | null
}

export interface UnitList {
  readonly units: readonly UnitMention[]
  /** Where 等 stands when the list is open, otherwise null. */
  readonly openAt: TextSpan | null
  /** Entries that are times and no units: 2018年12月底前完成. */
  readonly times: readonly TextSpan[]
}

export interface RoleContext {
  readonly source: PlanText
  readonly places: Places
}

/**
 * 单位名单 — the units of a printed list in order. After 、 a name without 县 belongs to the county of the one before;
 * ，；。 end that. Sets stay sets; agencies named by place, townships and areas never take the prefix.
 */
export function readUnitList(span: TextSpan, context: RoleContext): UnitList {
  const { source, places } = context
  const lexicon = source.lexicon.unit
  const units: UnitMention[] = []
  const times: TextSpan[] = []
  let openAt: TextSpan | null = null
  let mark: string | null = null
  for (const token of splitList(span, context)) {
    if (token.openAt) openAt ??= token.openAt
    if (token.startsRun) mark = null
    const name = compact(source.folded.slice(token.start, token.end))
    if (name === '' || source.lexicon.emptyWords.includes(name) || isRemark(name, source.lexicon)) continue
    if (isTime(name, source.lexicon)) {
      times.push({ start: token.start, end: token.end })
      continue
    }
    const words = compact(printed(source, token))
    const own = placeMarkOf(name, places, lexicon)
    const taken: string | null = own === null && mark !== null && takesPlaceMark(name, places, lexicon) ? mark : null
    if (own !== null) mark = words.slice(0, own.length)
    const full: string = taken === null ? words : withMark(taken, name, words, lexicon.partyOrgans)
    const folded = taken === null ? name : withMark(fold(taken, source.lexicon), name, name, lexicon.partyOrgans)
    const kind = unitKindOf(folded, places, lexicon)
    units.push({ start: token.start, end: token.end, name: full, printed: words, folded, kind })
  }
  return { units, openAt, times }
}

/** 县委组织部、宣传部: organs of the party follow 县委, departments follow 县. */
function withMark(mark: string, name: string, words: string, partyOrgans: readonly string[]): string {
  return partyOrgans.includes(name) ? `${mark}委${words}` : `${mark}${words}`
}

function isRemark(name: string, lexicon: StructureLexicon): boolean {
  return lexicon.listNotes.some((words) => name.includes(words))
}

function isTime(name: string, lexicon: StructureLexicon): boolean {
  const pattern = wordPattern(
    lexicon,
    'time',
    (words, alternatives) => new RegExp(`\\d{4}年|\\d{1,2}月|${alternatives(words.timeWords)}`),
  )
  return pattern.test(name) && !endsAsUnit(name, lexicon.unit)
}
