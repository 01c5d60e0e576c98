import type { Column, Table } from '#formats/table/table.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import type { Bearer } from '#server/modules/plan/tasks/listing/bearer.ts'
import { type ExportWords, TASK_COLUMNS, type TaskColumn } from './export-words.ts'
import { taskCells } from './task-cells.ts'
import type { TaskTexts } from './task-texts.ts'

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
  const context = { words, textsOf: listed.textsOf, bearer: listed.unit?.bearer ?? null }
  const demo: readonly Column[] = isDemo ? [{ head: words.demoHead, width: 10, align: 'center' }] : []
  return {
    sheet: words.sheet,
    title: words.title(listed.name),
    lines: headLines(listed),
    columns: [...columns, ...demo],
    rows: tasks.map((task, at) => {
      const cells = taskCells(task, at + 1, context)
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
