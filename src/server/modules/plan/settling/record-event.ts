import type { DeadlineEvent } from '#contract/schemas/settlement.ts'
import { type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { Acting } from '#server/modules/plan/importing/import-deps.ts'
import { insertEvent, readEvents } from '#server/modules/plan/living/event-store.ts'
import { readTaskParts } from '#server/modules/plan/versions/task-parts.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { findTaskByKey } from './field-store.ts'
import { type PlanAtHand, takePlan } from './plan-at-hand.ts'
import { readTaskKeys } from './plan-settlements.ts'
import type { SettlingDeps } from './settle-plan.ts'

export interface RecordedEvent {
  readonly planKey: string
  readonly taskKey: string
  readonly event: string
  /** Null takes the event back. */
  readonly date: LocalDate | null
  readonly reason: string
}

/**
 * 登记事件 — the day on which what a deadline of a task waits for happened. A day to come has not happened; an event that
 * no deadline in force waits for is refused. Answers the events of the plan.
 */
export function recordEvent(
  { db, clock }: SettlingDeps,
  acting: Acting,
  recorded: RecordedEvent,
): Promise<readonly DeadlineEvent[]> {
  return db.tx(async (tx) => {
    const hand = await takePlan(tx, clock, acting, recorded.planKey)
    const lineageId = await waitingTask(tx, hand, recorded)
    const { county, by } = acting
    const { knownAt, now, plan, reading } = hand
    if (recorded.date !== null && recorded.date > localDateOf(knownAt)) {
      throw planProblem('EVENT_TO_COME', { date: recorded.date })
    }
    const { planKey, taskKey, event, date, reason } = recorded
    const eventId = newId()
    await insertEvent(tx, {
      county_id: county.id,
      deadline_event_id: eventId,
      plan_id: plan.id,
      lineage_id: lineageId,
      event,
      happened_on: date,
      reason,
      recorded_by: by,
      known_at: knownAt,
      is_demo: county.isDemo,
    })
    const told = { content: { planKey, taskKey, event, date, reason }, object: `deadline-event/${eventId}` }
    await appendAudit(tx, { countyId: county.id, at: now, actor: by, action: 'deadline.event-recorded', ...told })
    const taskKeys = await readTaskKeys(tx, { countyId: county.id, versionId: reading.version.id })
    return readEvents(tx, { countyId: county.id, planId: plan.id, taskKeys }, reading)
  })
}

async function waitingTask(tx: Executor, hand: PlanAtHand, { taskKey, event }: RecordedEvent): Promise<string> {
  const countyId = hand.acting.county.id
  const { at, version } = hand.reading
  const taskId = await findTaskByKey(tx, countyId, { versionId: version.id, key: taskKey })
  if (taskId === null) throw planProblem('SETTLEMENT_TASK_UNKNOWN', { task: taskKey })
  const [parts] = await readTaskParts(tx, { countyId, versionId: version.id, taskId, state: { inForceAt: at } })
  const waits = parts?.deadlines.some((deadline) => deadline.event === event)
  if (!parts || !waits) throw planProblem('EVENT_UNKNOWN', { task: taskKey, event })
  return parts.task.lineage_id
}
