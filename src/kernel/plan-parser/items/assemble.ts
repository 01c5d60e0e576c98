import type { Deadline, ParsedItem, Role, Roles } from '#kernel/plan/model.ts'
import type { PlanLexicon } from '#kernel/plan-parser/lexicon.ts'
import { readCitations } from '#kernel/plan-parser/meaning/citations.ts'
import { readFigures } from '#kernel/plan-parser/meaning/figures.ts'
import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import type { UnitMention } from '#kernel/plan-parser/roles/unit-list.ts'
import { flatten } from '#kernel/plan-parser/text/flat-text.ts'
import { printed } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { ReadClause } from './clauses.ts'
import { clausesOf } from './clauses.ts'
import type { Draft } from './draft.ts'
import type { PlanTime } from './item-deadlines.ts'
import { deadlinesIn, mergeDeadlines } from './item-deadlines.ts'
import type { PartDraft } from './part-leads.ts'
import { partLeads } from './part-leads.ts'
import { titleOf } from './titles.ts'

/** 已读条目 — an item whose units are still mentions: names are unified once the whole document is read. */
export interface ReadItem {
  readonly draft: Draft
  readonly item: Omit<ParsedItem, 'roles' | 'parts'>
  readonly duty: Duty
  readonly parts: readonly PartDraft[]
  readonly cellDeadlines: readonly Deadline[]
  readonly textDeadlines: readonly Deadline[]
}

export interface ItemContext extends DutyContext {
  readonly lexicon: PlanLexicon
  readonly time: PlanTime
}

/** 成条目 — a draft with its id as an item: clauses, deadlines, targets, figures, citations. */
export function readItem(draft: Draft, id: string, isOnly: boolean, context: ItemContext): ReadItem {
  const { source, lexicon } = context
  const span = spanOf(draft)
  const clauses = clausesOf(id, draft.entries, source, lexicon.meaning)
  const cells = [...draft.duty.deadlines, ...(draft.row?.deadline ? [draft.row.deadline] : [])]
  const cellDeadlines = cells.flatMap((cell) => deadlinesIn(cell, 'cell', context))
  const sentences = clauses.filter(({ duty }) => duty === null)
  const textDeadlines = sentences.flatMap((clause) => deadlinesIn(clause.source, 'clause', context))
  const deadlines = mergeDeadlines(cellDeadlines, textDeadlines)
  const text = printed(source, span)
  const item = {
    id,
    path: draft.path.map((heading) => headingText(heading, context)),
    title: titleOf(draft, isOnly, source),
    text,
    source: span,
    clauses: clauses.map(({ duty: _, ...clause }) => clause),
    deadlines,
    ...figuresOf(sentences, draft, deadlines, context),
    cited: readCitations(flatten(source.text, span).text, lexicon.meaning),
  }
  return { draft, item, duty: draft.duty, parts: partLeads(clauses, context), cellDeadlines, textDeadlines }
}

function spanOf(draft: Draft): TextSpan {
  const first = draft.entries[0]?.paragraph
  const last = draft.entries.at(-1)?.paragraph
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

function headingText(span: TextSpan, context: ItemContext): string {
  return flatten(context.source.text, span)
    .text.replace(/^#{1,6}\s+/, '')
    .trim()
}

/** Longer items give a clause only what stands near it, so that the time to read them grows with their length alone. */
const LONGEST_ITEM = 20_000
const NEARBY = 2_000

function around(clause: TextSpan, item: TextSpan): TextSpan {
  return { start: Math.max(item.start, clause.start - NEARBY), end: Math.min(item.end, clause.end + NEARBY) }
}

function figuresOf(
  sentences: readonly ReadClause[],
  draft: Draft,
  deadlines: readonly Deadline[],
  { source, lexicon, time }: ItemContext,
): Pick<ParsedItem, 'targets' | 'figures'> {
  const section = draft.place === 'goal' ? 'goal' : 'task'
  const item = spanOf(draft)
  const whole = item.end - item.start <= LONGEST_ITEM ? flatten(source.text, item).text : null
  const found = sentences.map(({ duty: _, ...clause }) => {
    const flat = { ...clause, text: flatten(source.text, clause.source).text }
    const itemText = whole ?? flatten(source.text, around(clause.source, item)).text
    return readFigures(flat, { ...time, section, deadlines, itemText }, lexicon.meaning)
  })
  return { targets: found.flatMap(({ targets }) => targets), figures: found.flatMap(({ figures }) => figures) }
}

/** 定职责 — the units of a duty by their unified names, each once in a role, in printed order. */
export function rolesOf(duty: Duty, nameOf: (name: string) => string): Roles {
  const names = (units: readonly UnitMention[]): readonly string[] => [
    ...new Set(units.map(({ name }) => nameOf(name))),
  ]
  const open = new Set<Role>(duty.open.map(({ role }) => role))
  return {
    lead: names(duty.lead),
    supporting: names(duty.supporting),
    responsible: names(duty.responsible),
    openEnded: [...open],
  }
}
