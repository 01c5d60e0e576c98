import type { Entry, Node } from '#kernel/plan-parser/outline/tree.ts'
import { entriesOf, hasDuty, hasDutyBelow, isLeaf } from '#kernel/plan-parser/outline/tree.ts'
import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import { joinDuties, NO_DUTY } from '#kernel/plan-parser/roles/duty.ts'
import { readProseDuty } from '#kernel/plan-parser/roles/prose-duty.ts'
import type { RoleContext } from '#kernel/plan-parser/roles/unit-list.ts'
import { compact } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Draft } from './draft.ts'
import { pathOf } from './paths.ts'
import { segmentsOf } from './segments.ts'

export interface BodyContext extends RoleContext {
  /** Tasks of this plan stand in a table: paragraphs without a bracket are no tasks. */
  readonly hasTaskTable: boolean
  /** Some paragraph of this plan has a responsibility bracket. */
  readonly hasDuties: boolean
  /** Levels at which less than half of the numbered paragraphs have brackets: one bracket closes a whole list there. */
  readonly sharedLevels: ReadonlySet<number>
}

/** 正文条目 — every item of a plan's body: goals, tasks with their units, duties of the organisation section. */
export function bodyDrafts(root: Node, context: BodyContext): readonly Draft[] {
  const loose = segmentsOf(root.body, endsInColon(context)).filter(({ duty }) => duty !== null)
  const drafts = loose.map(({ entries, duty }) => draftOf({ place: 'task', node: root, numbered: null, entries, duty }))
  return [...labelledGoals(root, context), ...drafts, ...root.children.flatMap((node) => topDrafts(node, context))]
}

const LONGEST_LABEL = 10

/** 工作目标：… — a paragraph without number that calls itself a goal, above the first heading. */
function labelledGoals(root: Node, { source }: BodyContext): readonly Draft[] {
  const goals = root.body.filter(({ paragraph, reading }) => {
    const text = source.folded.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL))
    const label = /^([^，。；：]{2,8})：/.exec(text)?.[1]
    const isGoal = label !== undefined && source.lexicon.sectionWords.goal.some((word) => label.includes(word))
    return isGoal && reading.duties.length === 0 && source.folded.charAt(paragraph.end - 1) !== '：'
  })
  return goals.map((entry) => draftOf({ place: 'goal', node: root, numbered: null, entries: [entry], duty: null }))
}

function topDrafts(node: Node, context: BodyContext): readonly Draft[] {
  const kind = isTaskSection(node, context) ? 'task' : node.kind
  if (kind === 'task') return taskDrafts(node, context)
  if (kind === 'goal') return goalDrafts(node)
  if (kind === 'preamble') return node.children.flatMap((child) => (child.kind === 'goal' ? goalDrafts(child) : []))
  return closingDrafts(node, context)
}

/** Whatever its heading says, a section whose parts are given to units holds tasks; so does 目标任务 when it has parts. */
function isTaskSection(node: Node, context: BodyContext): boolean {
  if (node.kind !== 'goal' && node.kind !== 'preamble') return node.kind === 'task'
  if (hasDutyBelow(node)) return true
  if (node.kind === 'preamble') return false
  const { folded, lexicon } = context.source
  const text = node.heading === null ? '' : compact(folded.slice(node.heading.start, node.heading.end))
  const saysTask = lexicon.taskWords.some((word) => text.includes(word))
  return saysTask && (node.children.length > 0 || node.body.some(hasDuty))
}

function goalDrafts(node: Node): readonly Draft[] {
  const own = ownEntries(node)
  const children = node.children.filter((child) => child.kind === 'goal')
  const drafts = own.length === 0 ? [] : [goalDraft(node, own)]
  return [...drafts, ...children.map((child) => goalDraft(child, entriesOf(child)))]
}

function goalDraft(node: Node, entries: readonly Entry[]): Draft {
  const duties = entries.flatMap((entry) => entry.reading.duties)
  return draftOf({ place: 'goal', node, numbered: null, entries, duty: joinDuties(duties) })
}

function taskDrafts(node: Node, context: BodyContext): readonly Draft[] {
  if (isLeaf(node)) return leafDrafts(node, context)
  const own = ownEntries(node)
  const isBelow = hasDutyBelow(node)
  if ((own.some(hasDuty) && !isBelow) || isOneTask(node, isBelow, context)) return [wholeDraft(node)]
  const segments = segmentsOf(own, endsInColon(context)).filter(({ duty }) => duty !== null)
  const drafts = segments.map(({ entries, duty }) => draftOf({ place: 'task', node, numbered: null, entries, duty }))
  return [...drafts, ...node.children.flatMap((child) => taskDrafts(child, context))]
}

/** A list that only its last line gives to somebody, or that nobody is given: the paragraph above it is the task. */
function isOneTask(node: Node, isBelow: boolean, context: BodyContext): boolean {
  if (node.level === 0 || !node.children.every(isLeaf)) return false
  const bearing = node.children.filter((child) => ownEntries(child).some(hasDuty))
  const level = node.children[0]?.level ?? 0
  const isListOfParts = level === 4
  if (!isBelow) return isListOfParts
  const isLastOnly = node.children.length > 1 && bearing.length === 1 && bearing[0] === node.children.at(-1)
  return isLastOnly && (isListOfParts || context.sharedLevels.has(level))
}

function leafDrafts(node: Node, context: BodyContext): readonly Draft[] {
  const entries = contentOf(node)
  const isBearing = entries.some(hasDuty)
  if (!isBearing && !isTaskWithoutDuty(node, entries, context)) return []
  const segments = segmentsOf(entries, endsInColon(context))
  const numbered = numberedFor(node)
  return segments.map(({ entries: own, duty }) => draftOf({ place: 'task', node, numbered, entries: own, duty }))
}

/** The number an item is counted by: none under a section, that of 1. for its （1）, else the paragraph's own. */
function numberedFor(node: Node): Node | null {
  if (node.level <= 1 || isSection(node)) return null
  return node.level === 4 && node.parent && node.parent.level > 0 ? node.parent : node
}

/** （一） beside others that have 1. 2. below them is a section, its paragraphs are the items. */
function isSection(node: Node): boolean {
  return node.level === 2 && node.parent?.isDivided === true
}

/** Without a bracket a numbered paragraph is a task when nothing else tells tasks apart, or when its bracket was lost. */
function isTaskWithoutDuty(node: Node, entries: readonly Entry[], context: BodyContext): boolean {
  if (entries.length === 0) return false
  if (context.hasTaskTable && !context.hasDuties) return false
  if (!context.hasDuties) return node.own !== null || node.body.length > 0 || node.level >= 3
  const isBareSection = node.own === null && node.body.length === 0
  return node.level > 1 && !(isBareSection && node.level === 2)
}

function wholeDraft(node: Node): Draft {
  const entries = entriesOf(node)
  const duties = entries.flatMap((entry) => entry.reading.duties)
  return draftOf({ place: 'task', node, numbered: numberedFor(node), entries, duty: joinDuties(duties) })
}

function closingDrafts(node: Node, context: BodyContext): readonly Draft[] {
  const direct = ownEntries(node).flatMap((entry) => closingDraft(node, null, [entry], context))
  const below = node.children.flatMap((child) => {
    if (!hasDutyBelow(child)) return closingDraft(child, child, entriesOf(child), context)
    const own = taskDrafts(child, context).filter(({ duty }) => duty !== NO_DUTY)
    return own.map((draft): Draft => ({ ...draft, place: 'closing' }))
  })
  return [...direct, ...below]
}

function closingDraft(
  node: Node,
  numbered: Node | null,
  entries: readonly Entry[],
  context: BodyContext,
): readonly Draft[] {
  const duties = entries.flatMap((entry) => entry.reading.duties)
  const duty: Duty | null = duties.length > 0 ? joinDuties(duties) : readProseDuty(sentencesOf(entries), context)
  return duty === null ? [] : [draftOf({ place: 'closing', node, numbered, entries, duty })]
}

function sentencesOf(entries: readonly Entry[]): readonly TextSpan[] {
  return entries.flatMap(({ paragraph, reading }) =>
    reading.parts.flatMap((part, index) => {
      if (part.kind !== 'sentence') return []
      const start = index === 0 ? part.start + (paragraph.marker?.length ?? 0) : part.start
      return [{ start: Math.min(start, part.end), end: part.end }]
    }),
  )
}

function ownEntries(node: Node): readonly Entry[] {
  return node.own === null ? node.body : [node.own, ...node.body]
}

function contentOf(node: Node): readonly Entry[] {
  const own = ownEntries(node)
  return own.length === 0 && node.entry !== null && node.level > 1 ? [node.entry] : own
}

const endsInColon =
  ({ source }: BodyContext) =>
  (entry: Entry): boolean =>
    source.folded.charAt(entry.paragraph.end - 1) === '：'

type BodyDraft = Pick<Draft, 'place' | 'numbered' | 'entries'> & { readonly node: Node; readonly duty: Duty | null }

function draftOf({ place, node, numbered, entries, duty }: BodyDraft): Draft {
  const section = place === 'closing' ? topOf(node) : numbered === null ? node : numbered.parent
  const path = pathOf(node, entries)
  return { place, path, title: node.heading, section, numbered, entries, duty: duty ?? NO_DUTY, row: null }
}

function topOf(node: Node): Node {
  let top = node
  while (top.parent && top.parent.level > 0) top = top.parent
  return top
}
