import type { TaskLine } from '#contract/schemas/task.ts'
import type { Role } from '#kernel/plan/model.ts'
import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { TaskParty } from '#server/modules/plan/tasks/reading/task-record.ts'

/** 任务行 — as it stands in a list; whoever leads only a part follows those who lead the whole. */
export function taskLine({ plan, task, due, states }: DatedTask, found: TaskLine['found']): TaskLine {
  const { id, key, title, domain, path, deadlines, firmness, targetCount, awaitingCount, openMarks } = task
  return {
    ...{ id, key, title, domain, due, firmness, targetCount, awaitingCount, openMarks, found },
    planKey: plan.key,
    planTitle: plan.title,
    path: [...path],
    lead: inRole(task.parties, 'lead'),
    supporting: inRole(task.parties, 'supporting'),
    responsible: inRole(task.parties, 'responsible'),
    deadlines: [...deadlines],
    states: [...states],
  }
}

function inRole(parties: readonly TaskParty[], role: Role): TaskLine['lead'] {
  const ofRole = parties.filter((party) => party.role === role)
  const whole = ofRole.filter(({ isPart }) => !isPart)
  const parts = ofRole.filter(({ isPart }) => isPart)
  const names = new Map([...whole, ...parts].map((party) => [party.name, party]))
  return [...names.values()].map(({ name, unitId, setId }) => ({ name, unitId, setId }))
}
