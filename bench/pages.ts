import { demonstrationPlan } from '../e2e/support/plan-files.ts'
import { type Figure, quantile, time } from './figure.ts'
import { fillCounty, PAGES_AS_OF, PAGES_YEAR } from './support/pages-county.ts'
import { startTaskServer, type TaskServer } from './support/task-server.ts'

const RUNS = 12
const GOAL = 'goal ≤ 200'
/** As the plan prints it: its targets name the county. */
const COUNTY = '碧溪县'

type Report = (figure: Figure) => void

/** Every query of a page about air, water and verdicts, on PGlite, of a county with ten years of hours of twenty stations. */
export async function benchPages(report: Report): Promise<void> {
  const server = await startTaskServer({ asOf: PAGES_AS_OF, nameZh: COUNTY })
  try {
    const began = performance.now()
    const stations = await fillCounty(server, demonstrationPlan())
    const minutes = (performance.now() - began) / 60_000
    const note = 'built once a run: 10.5 million hours, their days, waters and a plan'
    report({ name: 'pages.build', value: minutes, unit: 'min', n: 1, note })
    for (const [name, path] of Object.entries(pagesOf(stations))) await benchPage(server, { name, path }, report)
  } finally {
    await server.close()
  }
}

interface Page {
  readonly name: string
  readonly path: string
}

async function benchPage(server: TaskServer, { name, path }: Page, report: Report): Promise<void> {
  let bytes = 0
  const taken = await time(RUNS, 2, async () => {
    bytes = (await server.ask(path)).length
  })
  const note = `${GOAL}; ${Math.ceil(bytes / 1024)} KiB`
  report({ name: `pages.${name}.p50`, value: quantile(taken, 0.5), unit: 'ms', n: RUNS })
  report({ name: `pages.${name}.p95`, value: quantile(taken, 0.95), unit: 'ms', n: RUNS, note })
}

function pagesOf(stations: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const air = stations.get('air1') ?? ''
  const section = stations.get('riverSection1') ?? ''
  const year = `from=${PAGES_YEAR - 1}-07-01&to=${PAGES_YEAR}-06-30`
  const day = `from=${PAGES_YEAR}-06-29&to=${PAGES_YEAR}-06-29`
  const months = `from=${PAGES_YEAR}-04-30&to=${PAGES_YEAR}-06-30`
  const drill = `stationId=${air}&factor=pm25`
  return {
    'air.overview': '/air',
    'air.days.year': `/air/days?${year}`,
    'air.days.station-year': `/air/days?${year}&subject=${air}`,
    'air.hours.day': `/air/hours?${day}`,
    'air.hours.62-days': `/air/hours?${months}`,
    'air.hours.station-62-days': `/air/hours?${months}&subject=${air}`,
    'air.evaluation.year': `/air/evaluation?${year}`,
    'air.evaluation.other-edition': `/air/evaluation?${year}&edition=2026-final`,
    'air.profile.year': `/air/profile?${year}&factor=pm25`,
    'air.profile.station-year': `/air/profile?${year}&factor=o3Mda8&subject=${air}`,
    'air.comparison.year': `/air/comparison?${year}`,
    'air.completeness.year': `/air/completeness?${year}`,
    'air.warnings': '/air/warnings',
    'air.ranking.year': `/air/ranking?${year}`,
    'water.sections': `/water/sections?year=${PAGES_YEAR - 1}`,
    'water.section': `/water/sections/${section}?year=${PAGES_YEAR - 1}`,
    'water.series.year': `/water/sections/${section}/series?factor=nh3n&${year}`,
    'water.sources': `/water/sources?year=${PAGES_YEAR - 1}`,
    'water.function-zones': `/water/function-zones?year=${PAGES_YEAR - 1}`,
    'water.black-odorous': `/water/black-odorous?year=${PAGES_YEAR - 1}`,
    'verdicts.plan': `/plans/${PAGES_YEAR}/verdicts`,
    stations: '/stations',
    'readings.day': `/observations?${drill}&${day}`,
    'readings.year': `/observations?${drill}&${year}`,
    exclusions: '/exclusions',
  }
}
