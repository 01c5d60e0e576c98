import type { ParsedItem } from '#kernel/plan/model.ts'
import type { SettledValue, Settlement } from '#kernel/plan/settlement.ts'
import { carrySettlements } from '#kernel/plan-change/carry-settlements.ts'
import type { Carried, PlanChange, TaskChange } from '#kernel/plan-change/change.ts'
import type { ReadText } from './comparison.ts'

/**
 * 校订去向 — as the kernel has it, except that a target rolled over from the year before waits only until a document
 * prints it: whatever the new text says is what was awaited.
 */
export function carriedBy(change: PlanChange, settlements: readonly Settlement[]): readonly Carried[] {
  const rolledOver = new Set(settlements.filter(({ kind }) => kind === 'rolledOver').map(({ id }) => id))
  return carrySettlements(settlements, change).map((carried) =>
    rolledOver.has(carried.settlementId) && carried.outcome !== 'dropped'
      ? { ...carried, outcome: 'written' }
      : carried,
  )
}

/** 沿用的校订 — a settlement that goes on in the amended text, its task and value as they stand there. */
export interface Continued {
  readonly settlement: Settlement
  readonly taskKey: string | null
  readonly value: SettledValue | null
}

export interface Carrying {
  readonly continued: readonly Continued[]
  /** Settlements that the amendment ends. */
  readonly amended: readonly string[]
}

/** 带过校订 — what is carried goes on, what is contested only when a person keeps it. */
export function carryOver(
  settlements: readonly Settlement[],
  change: PlanChange,
  { after, keep }: { readonly after: ReadText; readonly keep: readonly string[] },
): Carrying {
  const outcomes = new Map(carriedBy(change, settlements).map((carried) => [carried.settlementId, carried]))
  const tasks = new Map(change.tasks.flatMap((task) => (task.after ? [[task.after.key, task] as const] : [])))
  const items = new Map(after.parsed.plans.flatMap(({ items: own }) => own.map((item) => [item.id, item] as const)))
  const continued = settlements.flatMap((settlement): Continued[] => {
    const carried = outcomes.get(settlement.id)
    const goesOn = carried?.outcome === 'carried' || (carried?.outcome === 'contested' && keep.includes(settlement.id))
    if (!carried || !goesOn) return []
    const { taskKey } = carried
    const task = taskKey === null ? undefined : tasks.get(taskKey)
    const item = taskKey === null ? undefined : items.get(taskKey)
    const value =
      settlement.after && task && item ? movedValue(settlement.after, { task, item, text: after.text }) : null
    return [{ settlement, taskKey, value }]
  })
  const goingOn = new Set(continued.map(({ settlement }) => settlement.id))
  return { continued, amended: settlements.map(({ id }) => id).filter((id) => !goingOn.has(id)) }
}

interface Moved {
  readonly task: TaskChange
  readonly item: ParsedItem
  readonly text: string
}

/** Targets go with their clauses, deadlines with their words; what stands nowhere in the new text stands at its task. */
function movedValue(value: SettledValue, { task, item, text }: Moved): SettledValue {
  if (value.field === 'targets') {
    const own = new Set(item.clauses.map(({ id }) => id))
    const keys = new Map(
      task.clauses.flatMap(({ before, after }) =>
        before && after && own.has(after.key) ? [[before.key, after.key]] : [],
      ),
    )
    const clauseOf = (target: { clause: string; text: string }): string =>
      keys.get(target.clause) ??
      item.clauses.find((clause) => clause.text.includes(target.text))?.id ??
      firstClause(item)
    return { ...value, value: value.value.map((target) => ({ ...target, clause: clauseOf(target) })) }
  }
  if (value.field !== 'deadlines') return value
  const { source } = item
  const placeOf = (words: string) => {
    const printed = item.deadlines.find((deadline) => deadline.text === words)
    if (printed) return printed.source
    const at = words === '' ? -1 : text.slice(source.start, source.end).indexOf(words)
    return at < 0 ? source : { start: source.start + at, end: source.start + at + words.length }
  }
  return { ...value, value: value.value.map((deadline) => ({ ...deadline, source: placeOf(deadline.text) })) }
}

function firstClause(item: ParsedItem): string {
  const [first] = item.clauses
  if (first === undefined) throw new TypeError(`task ${item.id} has no clause`)
  return first.id
}
