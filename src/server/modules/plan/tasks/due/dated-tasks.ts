import { TASK_STATES, type TaskState } from '#contract/schemas/task.ts'
import type { PlanInForce } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { PlanTasks } from '#server/modules/plan/tasks/reading/task-library.ts'
import type { TaskRecord } from '#server/modules/plan/tasks/reading/task-record.ts'
import { type DayFacts, type DueReading, dueReadingOf } from './due-reading.ts'

/** 当日任务 — a task as it is to be read on a day: its due days, and the states of deadlines, targets and marks together. */
export interface DatedTask extends DueReading {
  readonly plan: PlanInForce
  readonly task: TaskRecord
  /** 'YYYY-MM' of its due days, in order. */
  readonly months: readonly string[]
}

interface Reading {
  readonly facts: DayFacts
  readonly dated: readonly DatedTask[]
}

/** Lists are asked for on the same day again and again; the reading goes with the tasks it was made of. */
const readings = new WeakMap<PlanTasks, Reading>()

export function datedTasks(planTasks: PlanTasks, facts: DayFacts): readonly DatedTask[] {
  const known = readings.get(planTasks)
  if (known && known.facts.today === facts.today && known.facts.holidays === facts.holidays) return known.dated
  const { plan, tasks } = planTasks
  const dated = tasks.map((task) => datedTask(plan, task, facts))
  readings.set(planTasks, { facts, dated })
  return dated
}

function datedTask(plan: PlanInForce, task: TaskRecord, facts: DayFacts): DatedTask {
  const { due, days, states } = dueReadingOf(task, facts)
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  return { plan, task, due, days, months, states: inOrder([...states, ...markStates(task)]) }
}

function markStates({ awaitingCount, openMarks, isQuestioned, isCorrected }: TaskRecord): readonly TaskState[] {
  return [
    ...(awaitingCount > 0 ? (['awaiting'] as const) : []),
    ...(openMarks > 0 ? (['marked'] as const) : []),
    ...(isQuestioned ? (['questioned'] as const) : []),
    ...(isCorrected ? (['corrected'] as const) : []),
  ]
}

const inOrder = (states: readonly TaskState[]): readonly TaskState[] =>
  TASK_STATES.filter((state) => states.includes(state))
