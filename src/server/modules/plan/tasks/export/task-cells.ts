import type { Cell } from '#formats/table/table.ts'
import type { Role } from '#kernel/plan/model.ts'
import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { Bearer } from '#server/modules/plan/tasks/listing/bearer.ts'
import { taskLine } from '#server/modules/plan/tasks/listing/task-line.ts'
import type { ExportWords, TaskColumn } from './export-words.ts'
import type { TargetText, TaskTexts } from './task-texts.ts'

export interface CellContext {
  readonly words: ExportWords
  readonly textsOf: (taskId: string) => TaskTexts
  /** The unit asked for, whose own roles are told. */
  readonly bearer: Bearer | null
}

/** 任务单元格 — one task in words; what the plan does not say is said as such, never left empty. */
export function taskCells(dated: DatedTask, serial: number, context: CellContext): Record<TaskColumn, Cell> {
  const { words, textsOf, bearer } = context
  const { task, plan, due, states } = dated
  const { content, targets } = textsOf(task.id)
  const list = (parts: readonly string[], separator: string): string =>
    parts.length === 0 ? words.none : parts.join(separator)
  return {
    serial,
    plan: plan.title,
    key: task.key,
    section: list(task.path.slice(0, task.listedSections.length), ' '),
    title: task.title,
    content: content === '' ? words.none : content,
    ownRole: list(bearer?.rolesIn(task).map((role) => words.roles[role]) ?? [], words.separator),
    lead: unitNames(dated, 'lead', words),
    supporting: unitNames(dated, 'supporting', words),
    responsible: unitNames(dated, 'responsible', words),
    deadline: list([...new Set(task.deadlines.map(({ text }) => text))], words.strongSeparator),
    due: due === null ? words.none : { date: due },
    state: list(
      states.map((state) => words.states[state]),
      words.separator,
    ),
    targets: list(
      targets.map((target) => targetWords(target, words)),
      words.strongSeparator,
    ),
  }
}

/** In printed order, with the 等 that leaves a list open. */
function unitNames(dated: DatedTask, role: Role, { none, separator, openEnded }: ExportWords): string {
  const names = taskLine(dated, null)[role].map(({ name }) => name)
  if (names.length === 0) return none
  const isOpen = dated.task.parties.some((party) => party.role === role && party.isOpenEnded)
  return names.join(separator) + (isOpen ? openEnded : '')
}

function targetWords({ indicator, text, isAwaiting }: TargetText, words: ExportWords): string {
  return words.target(indicator, isAwaiting ? words.awaiting : text)
}
