import { Readable } from 'node:stream'
import type { TableWriter } from '#formats/table/table-writer.ts'
import { writeCsv } from '#formats/table/write-csv.ts'
import { type Instant, localDateOf } from '#kernel/time/calendar.ts'
import { selectTasks, type TaskDeps, type TaskSelection } from '#server/modules/plan/tasks/listing/select-tasks.ts'
import type { ExportQuery } from '#server/modules/plan/tasks/listing/wanted-tasks.ts'
import type { TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { FileAnswer } from '#server/platform/http/call.ts'
import { type ExportWords, exportWords } from './export-words.ts'
import { taskTable } from './task-table.ts'
import { readTaskTexts } from './task-texts.ts'

export interface ExportDeps extends TaskDeps {
  readonly tableWriter: TableWriter
}

export interface ExportScope extends TaskScope {
  readonly isDemo: boolean
  /** When the list is drawn up, whatever moment it is of. */
  readonly now: Instant
}

interface Exported {
  readonly table: ReturnType<typeof taskTable>
  readonly fileName: string
}

/** 导出任务 — everything the filters leave, as a file: the list an office edits, signs and hands on. */
export async function exportTasks(deps: ExportDeps, scope: ExportScope, query: ExportQuery): Promise<FileAnswer> {
  const { table, fileName } = await buildTable(deps, scope, query)
  const bytes = query.format === 'csv' ? Buffer.from(writeCsv(table)) : await deps.tableWriter.writeXlsx(table)
  return { name: `${fileName}.${query.format}`, size: bytes.byteLength, stream: Readable.from([bytes]) }
}

async function buildTable(deps: ExportDeps, scope: ExportScope, query: ExportQuery): Promise<Exported> {
  const { kysely } = deps.db
  const words = exportWords[query.language]
  const county = await readCountyName(kysely, scope.countyId, query.language)
  const selection = await selectTasks(deps, scope, query)
  const { tasks, unit, bearer } = selection
  const taskIds = tasks.map(({ task }) => task.id)
  const textsOf = await readTaskTexts(kysely, scope, taskIds)
  const name = nameOf(selection, { county, query, words })
  const { isDemo } = scope
  const asOf = localDateOf(scope.asOf)
  const table = taskTable({
    ...{ tasks, textsOf, name, county, asOf, isDemo, words, query: query.q ?? '' },
    unit: unit === null || bearer === null ? null : { name: unit.name, bearer },
    isOnePlan: query.plan !== undefined,
    filledOn: localDateOf(scope.now),
  })
  return { table, fileName: words.fileName({ name: forFiles(name), day: asOf, isDemo }) }
}

interface Naming {
  readonly county: string
  readonly query: ExportQuery
  readonly words: ExportWords
}

/** 清单名称 — of a unit or a plan when one was asked for, always with the county's name. */
function nameOf({ unit, tasks }: TaskSelection, { county, query, words }: Naming): string {
  const plan = query.plan === undefined ? undefined : tasks[0]?.plan.title
  const narrower = [plan, unit?.name].filter((part) => part !== undefined)
  const named = narrower.join(' ')
  if (named === '') return words.allTasks(county)
  return named.includes(county) ? named : `${county} ${named}`
}

async function readCountyName(db: Executor, countyId: string, language: 'zh' | 'en'): Promise<string> {
  const { name } = await db
    .selectFrom('county')
    .select(language === 'zh' ? 'name_zh as name' : 'name_en as name')
    .where('county_id', '=', countyId)
    .executeTakeFirstOrThrow()
  return name
}

/** Characters that a file system may refuse. */
function forFiles(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
}
