import { TASK_STATES, type TaskState } from '#contract/schemas/task.ts'
import type { TaskRecord } from '#server/modules/plan/tasks/reading/task-record.ts'
import { type DayFacts, type DueReading, dueReadingOf } from './due-reading.ts'

/** 当日任务 — a task as it is to be read on a day: its due days, and the states of deadlines, targets and marks together. */
export interface DatedTask extends DueReading {
  readonly task: TaskRecord
  /** 'YYYY-MM' of its due days, in order. */
  readonly months: readonly string[]
}

interface Reading {
  readonly facts: DayFacts
  readonly dated: readonly DatedTask[]
}

/** Lists are asked for on the same day again and again; the reading goes with the tasks it was made of. */
const readings = new WeakMap<readonly TaskRecord[], Reading>()

export function datedTasks(tasks: readonly TaskRecord[], facts: DayFacts): readonly DatedTask[] {
  const known = readings.get(tasks)
  if (known && known.facts.today === facts.today && known.facts.holidays === facts.holidays) return known.dated
  const dated = tasks.map((task) => datedTask(task, facts))
  readings.set(tasks, { facts, dated })
  return dated
}

function datedTask(task: TaskRecord, facts: DayFacts): DatedTask {
  const { states, ...due } = dueReadingOf(task, facts)
  return {
    ...due,
    task,
    months: [...new Set(due.days.map((day) => day.slice(0, 7)))],
    states: inOrder([...states, ...markStates(task)]),
  }
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
