import type { Cell, Column, Table } from '#formats/table/table.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { Bearer } from '#server/modules/plan/tasks/listing/bearer.ts'
import { taskLine } from '#server/modules/plan/tasks/listing/task-line.ts'
import { type ExportWords, TASK_COLUMNS, type TaskColumn } from './export-words.ts'
import type { TargetText, TaskTexts } from './task-texts.ts'

/** 清单内容 — everything the exported list is made of. */
export interface ListedTasks {
  readonly tasks: readonly DatedTask[]
  readonly textsOf: (taskId: string) => TaskTexts
  /** What the list is of: the county, a plan, or a unit. */
  readonly name: string
  readonly county: string
  /** The title names the plan. */
  readonly isOnePlan: boolean
  readonly unit: { readonly name: string; readonly bearer: Bearer } | null
  readonly query: string
  readonly asOf: LocalDate
  readonly filledOn: LocalDate
  readonly isDemo: boolean
  readonly words: ExportWords
}

/** Half-width characters; together some 190, which A4 across takes at three quarters of the size: 7.5 points to read. */
const WIDTHS: Record<TaskColumn, number> = {
  serial: 5,
  plan: 14,
  key: 8,
  section: 16,
  title: 16,
  content: 44,
  ownRole: 8,
  lead: 12,
  supporting: 14,
  responsible: 14,
  deadline: 12,
  due: 11,
  state: 9,
  targets: 18,
}
const CENTERED: ReadonlySet<TaskColumn> = new Set(['serial', 'key', 'ownRole', 'due', 'state'])

/** 任务清单 — the tasks as a table that an office prints; the same columns for both formats. */
export function taskTable(listed: ListedTasks): Table {
  const { words, tasks, isDemo } = listed
  const needless = new Set([...(listed.unit === null ? ['ownRole'] : []), ...(listed.isOnePlan ? ['plan'] : [])])
  const names = TASK_COLUMNS.filter((name) => !needless.has(name))
  const columns = names.map((name): Column => {
    return { head: words.heads[name], width: WIDTHS[name], align: CENTERED.has(name) ? 'center' : 'left' }
  })
  const demo: readonly Column[] = isDemo ? [{ head: words.demoHead, width: 10, align: 'center' }] : []
  return {
    sheet: words.sheet,
    title: words.title(listed.name),
    lines: headLines(listed),
    columns: [...columns, ...demo],
    rows: tasks.map((task, at) => {
      const cells = cellsOf(task, at + 1, listed)
      return [...names.map((name) => cells[name]), ...demo.map(() => words.demo)]
    }),
    signatures: words.signatures,
    page: words.page,
  }
}

function headLines({ words, tasks, county, unit, query, asOf, filledOn, isDemo }: ListedTasks): Table['lines'] {
  const standing = [words.standing(asOf, tasks.length), ...(query === '' ? [] : [words.filtered(query)])]
  return [
    { left: words.reportedBy(unit?.name ?? county), right: words.filledOn(filledOn) },
    { left: standing.join('；'), right: isDemo ? words.demo : '' },
  ]
}

function cellsOf(selected: DatedTask, serial: number, listed: ListedTasks): Record<TaskColumn, Cell> {
  const { words, unit } = listed
  const { task, plan, due, states } = selected
  const { content, targets } = listed.textsOf(task.id)
  const line = taskLine(selected, null)
  const names = (parties: readonly { name: string }[]) =>
    told(
      parties.map(({ name }) => name),
      words,
    )
  return {
    serial,
    plan: plan.title,
    key: task.key,
    section: told(
      task.listedSections.length === 0 ? [] : [task.path.slice(0, task.listedSections.length).join(' ')],
      words,
    ),
    title: task.title,
    content: content === '' ? words.none : content,
    ownRole: told(unit === null ? [] : unit.bearer.rolesIn(task).map((role) => words.roles[role]), words),
    lead: names(line.lead),
    supporting: names(line.supporting),
    responsible: names(line.responsible),
    deadline: told([...new Set(task.deadlines.map(({ text }) => text))], words),
    due: due === null ? words.none : { date: due },
    state: told(
      states.map((state) => words.states[state]),
      words,
    ),
    targets: told(
      targets.map((target) => targetWords(target, words)),
      words,
    ),
  }
}

function targetWords({ indicator, text, isAwaiting }: TargetText, words: ExportWords): string {
  return words.target(indicator, isAwaiting ? words.awaiting : text)
}

/** Nothing is said as such, never left empty. */
function told(parts: readonly string[], { separator, none }: ExportWords): string {
  return parts.length === 0 ? none : parts.join(separator)
}
