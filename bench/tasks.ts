import { instantOf } from '#kernel/time/calendar.ts'
import { plansInForce } from '#server/modules/plan/tasks/reading/plan-state.ts'
import { findTasks } from '#server/modules/plan/tasks/search/find-tasks.ts'
import { searchWords } from '#server/modules/plan/tasks/search/search-words.ts'
import { seedPlan } from '#server/modules/plan/tasks/testing/seed-plan.ts'
import { type Figure, median, quantile, time } from './figure.ts'
import { planText, searchQueries } from './support/task-corpus.ts'
import { startTaskServer, type TaskServer } from './support/task-server.ts'

const PLANS = 10
const TASKS_A_PLAN = 1_000
const QUERIES = 200
const GOAL = 'goal ≤ 30'

type Report = (figure: Figure) => void

/** Ten thousand tasks of ten plans on PGlite: search, lists under every filter, export. */
export async function benchTasks(report: Report): Promise<void> {
  const server = await startTaskServer()
  try {
    const started = performance.now()
    await seed(server)
    const plans = performance.now() - started
    report({ name: 'tasks.read-and-store.plan-of-1000', value: plans / PLANS, unit: 'ms', n: PLANS })
    await benchFirst(server, report)
    await benchSearch(server, report)
    await benchLists(server, report)
    await benchExport(server, report)
  } finally {
    await server.close()
  }
}

async function seed({ parts, countyId }: TaskServer): Promise<void> {
  const at = instantOf(Date.UTC(2024, 0, 31))
  for (let no = 1; no <= PLANS; no += 1) {
    const text = planText(no, TASKS_A_PLAN)
    await parts.db.tx((tx) => seedPlan(tx, { countyId, key: `2024-${no}`, year: 2024, at, text }))
  }
}

async function benchFirst(server: TaskServer, report: Report): Promise<void> {
  const [first = Number.NaN] = await time(1, 0, () => server.ask('/tasks'))
  report({ name: 'tasks.list.first', value: first, unit: 'ms', n: 1, note: 'reads 10000 tasks into memory' })
}

async function benchSearch(server: TaskServer, report: Report): Promise<void> {
  const queries = searchQueries(QUERIES)
  const { db } = server.parts
  const { countyId } = server
  const plans = await plansInForce(db.kysely, { countyId, asOf: server.parts.clock.now() })
  const versionIds = plans.map(({ versionId }) => versionId)
  const search = async (query: string) => findTasks(db.kysely, { countyId, versionIds }, searchWords(query))
  await each(queries.slice(0, 20), search)
  tell(report, 'tasks.search.database', await each(queries, search), GOAL)
  const answers = await each(queries, (query) => server.ask(`/tasks?q=${encodeURIComponent(query)}`))
  tell(report, 'tasks.search.answer', answers, GOAL)
  const clauses = await each(queries, (query) => server.ask(`/clauses?q=${encodeURIComponent(query)}`))
  tell(report, 'tasks.clauses.answer', clauses)
}

async function benchLists(server: TaskServer, report: Report): Promise<void> {
  const { units } = JSON.parse((await server.ask('/units')).toString())
  const unit: string = units[0].id
  const filters = {
    none: '',
    plan: 'plan=2024-3&domain=air',
    unit: `unit=${unit}`,
    'unit-and-role': `unit=${unit}&role=lead`,
    state: 'state=dueSoon&state=overdue&firmness=must',
    due: 'dueFrom=2024-11-01&dueTo=2024-12-31&order=due',
    title: 'order=title',
  }
  for (const [name, query] of Object.entries(filters)) {
    tell(report, `tasks.list.${name}`, await time(30, 3, () => server.ask(`/tasks?${query}`)))
  }
}

async function benchExport(server: TaskServer, report: Report): Promise<void> {
  for (const format of ['csv', 'xlsx']) {
    let bytes = 0
    const taken = await time(3, 1, async () => {
      bytes = (await server.ask(`/tasks/export?format=${format}`)).length
    })
    const note = `10000 tasks, ${Math.round(bytes / 1024)} KiB`
    report({ name: `tasks.export.${format}`, value: median(taken), unit: 'ms', n: taken.length, note })
  }
}

async function each(queries: readonly string[], work: (query: string) => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (const query of queries) taken.push(...(await time(1, 0, () => work(query))))
  return taken
}

function tell(report: Report, name: string, taken: readonly number[], note?: string): void {
  report({ name: `${name}.p50`, value: quantile(taken, 0.5), unit: 'ms', n: taken.length })
  report({ name: `${name}.p95`, value: quantile(taken, 0.95), unit: 'ms', n: taken.length, ...(note ? { note } : {}) })
}
