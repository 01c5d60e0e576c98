import { classTargets } from './class-targets.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { CountedTarget } from './counted-objects.ts'
import { countedTarget } from './counted-targets.ts'
import { contextYear } from './date-of-words.ts'
import { distributedTargets } from './distributed-targets.ts'
import { externalTargets } from './external-targets.ts'
import type { FigureContext } from './figures.ts'
import type { Mention } from './mentions.ts'
import { type NumberContext, numberContext } from './number-context.ts'
import { type FoundFigure, fixedFigures, isThreshold, referenceFigure, thresholdFigure } from './other-figures.ts'
import { predicateTargets } from './predicate-targets.ts'
import { differenceTargets, growthTargets, trendTargets } from './relation-targets.ts'
import type { Sentence } from './sentence.ts'
import { shareTarget } from './share-targets.ts'
import { readSubject, type Subject } from './subject.ts'
import type { TargetDraft } from './target.ts'
import { itemTopic } from './topic.ts'
import { type UsedSpans, usedSpans } from './used-spans.ts'

/** What the walk over a clause has found so far. */
interface Walk {
  readonly reading: ClauseReading
  readonly context: FigureContext
  readonly used: UsedSpans
  readonly drafts: TargetDraft[]
  readonly figures: FoundFigure[]
  /** Targets by the end of the words they used up. */
  readonly draftsByEnd: Map<number, TargetDraft>
  counted: (CountedTarget & { readonly end: number }) | null
}

/** No plan names more things in turn than this. */
const LONGEST_TURN = 8
/** Facts are told near their number. */
const NEAR = 60
const FAR = 400
/** A year a part of the clause begins with or tells of, not one it compares with. */
const TOLD_YEAR =
  /(?:^|[，；。])(?:\s|截至|截止)*((?:19|20)\d{2})年(?:底|末|度)?(?=，|[我本全][省市县区]|控制|达到|力争|确保|实现)/g
const COUNTED_NOUN = /^[一-龥]{1,10}/
/** 由30%提高到35%: the first number is where it starts from. */
const IS_BASELINE = /^(?:逐步|稳步)?(?:提高|提升|增加|增长|扩大|上升|下降|降低|降|减少|压减|缩减|压缩)(?:到|至|为)/

function addDrafts(walk: Walk, drafts: readonly TargetDraft[]): void {
  for (const draft of drafts) {
    const usedTo = draft.usedTo ?? draft.end
    walk.drafts.push(draft)
    walk.used.use(draft)
    walk.used.endTarget(usedTo)
    walk.draftsByEnd.set(usedTo, draft)
  }
}

/** Where a subject may begin: its part of the sentence, or after the last target in it. */
const subjectFrom = (walk: Walk, at: number): number =>
  Math.max(walk.reading.partStart(at), walk.used.lastTargetEnd(at))

/** The target whose words end where these begin, or right before the comma. */
function draftBefore(walk: Walk, from: number): TargetDraft | undefined {
  const adjacent = walk.draftsByEnd.get(from)
  return adjacent ?? (walk.reading.plain[from - 1] === '，' ? walk.draftsByEnd.get(from - 1) : undefined)
}

/** What was reached before is told, not asked for: 2023年，全县…为95.3%; 已建成12座. */
function isFact({ reading, context }: Walk, { mention, comparator, bound }: NumberContext, isDeed: boolean): boolean {
  const { plain, patterns } = reading
  const { start } = mention
  const isBare = (comparator === null || comparator.comparator === '=') && bound === null && !isDeed
  const from = isBare ? start - NEAR : Math.max(reading.partStart(start), start - NEAR)
  if (patterns.fact.test(plain.slice(Math.max(0, from), start))) return true
  const year = contextYear(context)
  const told = [...plain.slice(Math.max(0, start - FAR), start).matchAll(TOLD_YEAR)].at(-1)?.[1]
  return year !== null && told !== undefined && Number(told) < year
}

const isReference = ({ plain, patterns }: ClauseReading, { mention }: NumberContext): boolean =>
  mention.unitKind === 'count' &&
  patterns.referenceEnd.test(plain.slice(Math.max(0, mention.start - 12), mention.start))

interface Around {
  readonly from: number
  readonly previous: Subject | null
  readonly counted: CountedTarget | null
}

/** In order: a share of something, a printed indicator, a count of things. */
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

function addNumber(walk: Walk, mention: Mention, until: number): void {
  const { reading } = walk
  const from = subjectFrom(walk, mention.start)
  const context = numberContext(reading, mention, from)
  const subject = readSubject(reading, from, context.subjectEnd)
  const last = walk.counted !== null && from - walk.counted.end < NEAR ? walk.counted : null
  const counted = countedTarget({ reading, context, from, until, previous: last })
  if (isThreshold(reading, context, subject, counted !== null)) {
    walk.figures.push(thresholdFigure(reading, context))
  } else if (isReference(reading, context)) {
    walk.figures.push(referenceFigure(reading, context, COUNTED_NOUN.exec(context.after)?.[0] ?? ''))
  } else if (IS_BASELINE.test(context.after)) {
    walk.figures.push(referenceFigure(reading, context, ''))
  } else {
    const previous = draftBefore(walk, from)?.subject ?? null
    const found = targetsOf(walk, context, { from, previous, counted })
    if (found.length > 0 && isFact(walk, context, found[0] === counted?.draft))
      walk.figures.push(referenceFigure(reading, context, ''))
    else addDrafts(walk, found)
  }
}

function addNumbers(walk: Walk): void {
  const { mentions, plain } = walk.reading
  for (const [index, mention] of mentions.entries()) {
    if (walk.used.isUsed(mention)) continue
    const turn = mentions.slice(index, index + LONGEST_TURN)
    const inTurn = distributedTargets(walk.reading, turn, subjectFrom(walk, mention.start))
    if (inTurn === null) addNumber(walk, mention, mentions[index + 1]?.start ?? plain.length)
    else addDrafts(walk, inTurn)
  }
}

export interface FoundInClause {
  readonly drafts: readonly TargetDraft[]
  readonly figures: readonly FoundFigure[]
}

/**
 * 走读 — one pass over a clause: figures of fixed wording first, then targets in words, then number by number; what one
 * reader has used no other reads again. Both lists in printed order.
 */
export function walkClause(reading: ClauseReading, context: FigureContext, sentence: Sentence): FoundInClause {
  const used = usedSpans(reading.plain.length)
  const walk: Walk = { reading, context, used, drafts: [], figures: [], draftsByEnd: new Map(), counted: null }
  for (const fixed of fixedFigures(reading)) {
    walk.figures.push(fixed)
    used.use(fixed)
  }
  const from = (at: number): number => subjectFrom(walk, at)
  for (const read of [classTargets, differenceTargets, externalTargets, growthTargets]) {
    addDrafts(walk, read(reading, from))
  }
  addDrafts(walk, trendTargets(reading, sentence, from))
  addNumbers(walk)
  return {
    drafts: walk.drafts.sort((left, right) => left.start - right.start),
    figures: walk.figures.sort((left, right) => left.start - right.start),
  }
}
