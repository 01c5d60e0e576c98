import type { ParsedClause, ParsedItem } from '#kernel/plan/model.ts'
import type { PlanContent } from './change.ts'
import { comparable, withoutLabel } from './comparable.ts'

/** 待比条款 — a clause with the words it is compared by; `task` is the place of its task in the outline. */
export interface OutlineClause {
  readonly clause: ParsedClause
  readonly task: number
  readonly words: string
}

/** 待比任务 — a task, where its clauses stand in the outline, and the words it is compared by. */
export interface OutlineTask {
  readonly item: ParsedItem
  readonly title: string
  readonly words: string
  readonly from: number
  readonly until: number
}

/** 提纲 — the tasks and the clauses of all plans of a text in printed order. */
export interface Outline {
  readonly tasks: readonly OutlineTask[]
  readonly clauses: readonly OutlineClause[]
}

export function outlineOf({ plans }: PlanContent): Outline {
  const tasks: OutlineTask[] = []
  const clauses: OutlineClause[] = []
  for (const item of plans.flatMap((plan) => plan.items)) {
    const from = clauses.length
    for (const clause of item.clauses) clauses.push({ clause, task: tasks.length, words: wordsOf(clause.text) })
    const words = clauses
      .slice(from)
      .map((one) => one.words)
      .join('\n')
    tasks.push({ item, title: wordsOf(item.title), words, from, until: clauses.length })
  }
  return { tasks, clauses }
}

/** A clause that is nothing but its number keeps it. */
function wordsOf(text: string): string {
  const words = comparable(text)
  return withoutLabel(words) || words
}

export const isDuty = ({ clause }: OutlineClause): boolean => clause.kind === 'responsibility'
