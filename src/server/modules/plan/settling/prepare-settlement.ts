import type { NewSettlement } from '#contract/schemas/settlement.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { Deadline, ParsedItem } from '#kernel/plan/model.ts'
import { type SettledMark, type SettledValue, type Settlement, settlementOfField } from '#kernel/plan/settlement.ts'
import { printedValue } from '#kernel/plan-change/settled-value.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { clausesIn } from './settlement-of-row.ts'

/** 校订对象 — what a settlement is about, as it stands now: a plan in force or a draft. */
export interface Subject {
  readonly title: string
  readonly text: string
  readonly issuedOn: LocalDate | null
  /** The task named, as settled so far; null when there is none of that key. */
  readonly item: ParsedItem | null
  readonly issues: readonly PlanIssue[]
  /** Newest first, ended ones included. */
  readonly settlements: readonly Settlement[]
}

/** Input as the contract has checked it; nothing in it is changed. */
export type Asked = Readonly<Omit<NewSettlement, 'after'>> & { readonly after: SettledValue | null }

/** 待写校订 — what is to be written: values brought into form, and the settlements that the new one ends. */
export interface Prepared {
  readonly before: SettledValue | null
  readonly after: SettledValue | null
  readonly mark: SettledMark | null
  readonly replaced: readonly Settlement[]
}

/**
 * 核对校订 — holds what was asked against what stands. Throws the coded reason when it points at nothing, says too
 * little, or when somebody else has settled the same thing meanwhile.
 */
export function prepareSettlement(asked: Asked, subject: Subject): Prepared {
  const { after, mark, taskKey } = asked
  if (taskKey !== null && !isKnownKey(taskKey, asked, subject)) {
    throw planProblem('SETTLEMENT_TASK_UNKNOWN', { task: taskKey })
  }
  const isComplete = asked.kind === 'correction' ? after !== null && taskKey !== null : after === null && mark !== null
  if (!isComplete) throw planProblem('SETTLEMENT_INCOMPLETE', { kind: asked.kind })
  if (mark !== null && !hasMark(subject, taskKey, mark))
    throw planProblem('SETTLEMENT_MARK_UNKNOWN', { code: mark.code })
  refuseConflict(asked, subject)
  const replaced = subject.settlements.filter((settlement) => isReplaced(settlement, asked))
  if (after === null || subject.item === null) return { before: null, after: null, mark, replaced }
  refuseForeignPlaces(after, subject.item, subject.text)
  const ofField = replaced.find((settlement) => settlement.after?.field === after.field)
  return {
    before: printedValue(subject.item, after.field),
    after: inForm(after, subject.issuedOn),
    // The field is corrected once more: the mark that the correction before answered stays answered.
    mark: mark ?? ofField?.mark ?? null,
    replaced,
  }
}

/** A mark may stand at what is no task, such as an annexed object: it can be answered, there is nothing to correct. */
function isKnownKey(key: string, { after }: Asked, { item, issues }: Subject): boolean {
  return item !== null || (after === null && issues.some((issue) => issue.item === key))
}

function hasMark({ issues, text }: Subject, taskKey: string | null, mark: SettledMark): boolean {
  return issues.some(
    ({ code, item, source }) =>
      code === mark.code && (item ?? null) === taskKey && text.slice(source.start, source.end) === mark.text,
  )
}

/** The person decided on what they saw: when something else stands there now, they have to look again. */
function refuseConflict(asked: Asked, { settlements, title }: Subject): void {
  const { taskKey, after, mark, expected } = asked
  const standing =
    after !== null && taskKey !== null
      ? settlementOfField(taskKey, after.field, settlements)
      : settlements.find((settlement) => settlement.ended === null && isAboutMark(settlement, taskKey, mark))
  if ((standing?.id ?? null) === expected) return
  const seen = settlements.find(({ id }) => id === expected)
  if (standing === undefined && seen === undefined) throw planProblem('SETTLEMENT_NOT_FOUND')
  const by = standing?.by ?? seen?.ended?.by ?? ''
  const at = standing?.knownAt ?? seen?.ended?.at ?? ''
  throw planProblem('SETTLEMENT_CONFLICT', { by, at, task: taskKey ?? title })
}

function isAboutMark(settlement: Settlement, taskKey: string | null, mark: SettledMark | null): boolean {
  const own = settlement.mark
  return settlement.taskKey === taskKey && own !== null && own.code === mark?.code && own.text === mark.text
}

/** A correction of another field that answers the same mark stands beside the new one. */
function isReplaced(settlement: Settlement, { taskKey, after, mark }: Asked): boolean {
  if (settlement.ended !== null || settlement.taskKey !== taskKey) return false
  if (after === null || settlement.after === null)
    return isAboutMark(settlement, taskKey, mark) || isSameField(settlement, after)
  return isSameField(settlement, after)
}

function isSameField(settlement: Settlement, after: SettledValue | null): boolean {
  return after !== null && settlement.after?.field === after.field
}

/** Targets stand in clauses of their task, deadlines in the document. */
function refuseForeignPlaces(after: SettledValue, item: ParsedItem, text: string): void {
  const own = new Set(item.clauses.map(({ id }) => id))
  const foreign = clausesIn(after).find((clause) => !own.has(clause))
  if (foreign !== undefined) throw planProblem('SETTLEMENT_CLAUSE_UNKNOWN', { task: item.id, clause: foreign })
  if (after.field !== 'deadlines') return
  const beyond = after.value.find(({ source }) => source.start > source.end || source.end > text.length)
  if (beyond) {
    const clause = `${beyond.source.start}–${beyond.source.end}`
    throw planProblem('SETTLEMENT_CLAUSE_UNKNOWN', { task: item.id, clause })
  }
}

/** Nobody stands twice in a role, no list without names is open at its end, and what lay past follows from the date. */
function inForm(after: SettledValue, issuedOn: LocalDate | null): SettledValue {
  if (after.field === 'targets') return after
  if (after.field === 'deadlines') return { ...after, value: after.value.map((deadline) => dated(deadline, issuedOn)) }
  const names = [...new Set(after.value.names)]
  return { ...after, value: { names, openEnded: after.value.openEnded && names.length > 0 } }
}

function dated(deadline: Deadline, issuedOn: LocalDate | null): Deadline {
  if (deadline.kind !== 'date') return deadline
  return { ...deadline, pastAtIssue: issuedOn !== null && deadline.date < issuedOn }
}
