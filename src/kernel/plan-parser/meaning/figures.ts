import type { Deadline, ParsedClause, ParsedFigure, ParsedTarget } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { type ClauseReading, readClause } from './clause-reading.ts'
import { type CountedTarget, countedTarget } from './counted-targets.ts'
import { contextYear } from './date-of-words.ts'
import { distributedTargets } from './distributed-targets.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import type { Mention } from './mentions.ts'
import { type NumberContext, numberContext } from './number-context.ts'
import { type FoundFigure, fixedFigures, isThreshold, referenceFigure, thresholdFigure } from './other-figures.ts'
import { predicateTargets } from './predicate-targets.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { shareTarget } from './share-targets.ts'
import { readSubject, type Subject } from './subject.ts'
import { type TargetDraft, targetOf } from './target.ts'
import { itemTopic } from './topic.ts'
import { classTargets, differenceTargets, externalTargets, growthTargets, trendTargets } from './worded-targets.ts'

/** 数字语境 — what the item around a clause says: its year, its deadlines, its text for what the clause leaves out. */
export interface FigureContext {
  readonly year: number | null
  readonly issuedOn: LocalDate | null
  readonly section: 'goal' | 'task'
  readonly deadlines: readonly Deadline[]
  readonly itemText: string
}

export interface ClauseFigures {
  readonly targets: readonly ParsedTarget[]
  readonly figures: readonly ParsedFigure[]
}

/** No plan names more things in turn than this. */
const LONGEST_TURN = 8
const NOTHING: ClauseFigures = { targets: [], figures: [] }
/** Words without digits that can still set a target or cover a whole. */
const MAY_HAVE_FIGURES = /[\d一二三四五六七八九十两百%]|类|目标|任务|考核|要求|下达|全覆|全部|所有|提高|提升|上升|增长/

/** A year a part of the clause begins with or tells of, not one it compares with. */
const TOLD_YEAR =
  /(?:^|[，；。])(?:\s|截至|截止)*((?:19|20)\d{2})年(?:底|末|度)?(?=，|[我本全][省市县区]|控制|达到|力争|确保|实现)/g

/** What the walk over a clause has found so far; spans keep words from being read twice. */
interface Walk {
  readonly reading: ClauseReading
  readonly context: FigureContext
  readonly sentence: Sentence
  readonly drafts: TargetDraft[]
  readonly figures: FoundFigure[]
  counted: (CountedTarget & { readonly end: number }) | null
}

const overlaps = (left: { start: number; end: number }, right: { start: number; end: number }): boolean =>
  left.start < right.end && right.start < left.end

/** Where a subject may begin: its part of the sentence, or after the last target in it. */
function subjectFrom(walk: Walk, at: number): number {
  let from = walk.reading.partStart(at)
  for (const { end, usedTo = end } of walk.drafts) if (usedTo <= at && usedTo > from) from = usedTo
  return from
}

/** What was reached before is told, not asked for: 2023年，全县…为95.3%; 已建成12座. */
function isFact({ reading, context }: Walk, mention: Mention): boolean {
  const before = reading.plain.slice(reading.partStart(mention.start), mention.start)
  if (reading.patterns.fact.test(before)) return true
  const year = contextYear(context)
  const told = [...reading.plain.slice(0, mention.start).matchAll(TOLD_YEAR)].at(-1)?.[1]
  return year !== null && told !== undefined && Number(told) < year
}

function addNumber(walk: Walk, mention: Mention, until: number): void {
  const { reading } = walk
  const from = subjectFrom(walk, mention.start)
  const context = numberContext(reading, mention, from)
  const drafts = walk.drafts.filter((draft) => draft.end <= mention.start)
  const previous = drafts.findLast(
    ({ end, usedTo = end }) => usedTo === from || reading.plain.slice(usedTo, from) === '，',
  )
  const subject = readSubject(reading, from, context.subjectEnd)
  const counted = countedTarget({ reading, context, from, until, previous: lastCounted(walk, from) })
  if (isThreshold(reading, context, subject, counted !== null)) {
    walk.figures.push(thresholdFigure(reading, context))
    return
  }
  if (isReference(reading, context) || IS_BASELINE.test(context.after)) {
    walk.figures.push(referenceFigure(reading, context))
    return
  }
  const found = targetsOf(walk, context, { from, previous: previous?.subject ?? null, counted })
  if (found.length > 0 && isFact(walk, mention)) walk.figures.push(referenceFigure(reading, context))
  else walk.drafts.push(...found)
}

interface Around {
  readonly from: number
  readonly previous: Subject | null
  readonly counted: CountedTarget | null
}

function targetsOf(walk: Walk, context: NumberContext, { from, previous, counted }: Around): readonly TargetDraft[] {
  const { reading } = walk
  const share = shareTarget({ reading, context, from, topic: itemTopic(walk.context, reading) })
  if (share !== null) return [share]
  const predicate = predicateTargets({ reading, context, from, before: previous })
  if (predicate.length > 0) return predicate
  if (counted === null) return []
  walk.counted = { ...counted, end: counted.draft.usedTo ?? context.textEnd }
  return [counted.draft]
}

const lastCounted = (walk: Walk, from: number): CountedTarget | null =>
  walk.counted !== null && from - walk.counted.end < 60 ? walk.counted : null

/** 由30%提高到35%: the first number is where it starts from. */
const IS_BASELINE = /^(?:逐步|稳步)?(?:提高|提升|增加|增长|扩大|上升|下降|降低|降|减少|压减|缩减|压缩)(?:到|至|为)/
const isReference = (reading: ClauseReading, context: NumberContext): boolean =>
  context.mention.unitKind === 'count' &&
  reading.patterns.referenceEnd.test(
    reading.plain.slice(Math.max(0, context.mention.start - 12), context.mention.start),
  )

function walkClause(walk: Walk): void {
  const { reading, sentence } = walk
  walk.figures.push(...fixedFigures(reading))
  const from = (at: number): number => subjectFrom(walk, at)
  for (const read of [classTargets, differenceTargets, externalTargets, growthTargets])
    walk.drafts.push(...read(reading, from))
  walk.drafts.push(...trendTargets(reading, sentence, from))
  const taken = [...walk.figures, ...walk.drafts]
  let read: readonly TargetDraft[] = []
  for (const [index, mention] of reading.mentions.entries()) {
    if ([...taken, ...read].some((span) => overlaps(span, mention))) continue
    const inTurn = distributedTargets(
      reading,
      reading.mentions.slice(index, index + LONGEST_TURN),
      subjectFrom(walk, mention.start),
    )
    if (inTurn !== null) {
      walk.drafts.push(...inTurn)
      read = inTurn
      continue
    }
    addNumber(walk, mention, reading.mentions[index + 1]?.start ?? reading.plain.length)
  }
}

/**
 * 数字解读 — the targets of a clause (what the county must reach) and its other figures (thresholds, references,
 * frequencies, retention, coverage), each list in printed order. Dates, names, document numbers and ordinals are
 * neither. A responsibility clause has none. Total: any text gives a result.
 */
export function readFigures(clause: ParsedClause, context: FigureContext, lexicon: MeaningLexicon): ClauseFigures {
  if (clause.kind === 'responsibility') return NOTHING
  const reading = readClause(clause, lexicon)
  if (!MAY_HAVE_FIGURES.test(reading.plain)) return NOTHING
  const sentence = readSentence(reading, context)
  const walk: Walk = { reading, context, sentence, drafts: [], figures: [], counted: null }
  walkClause(walk)
  walk.drafts.sort((left, right) => left.start - right.start)
  walk.figures.sort((left, right) => left.start - right.start)
  return {
    targets: walk.drafts.map((draft) => targetOf(draft, reading, sentence)),
    figures: walk.figures.map(({ figure }) => figure),
  }
}
