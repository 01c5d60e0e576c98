import { benchAir } from './air.ts'
import { benchAirYear } from './air-year.ts'
import { type Figure, printFigure } from './figure.ts'
import { benchPages } from './pages.ts'
import { benchPlan } from './plan.ts'
import { benchStall } from './stall.ts'
import { benchStart } from './start.ts'
import { benchTarget } from './target.ts'
import { benchTasks } from './tasks.ts'
import { benchWater } from './water.ts'
import { benchWeb } from './web.ts'

type Bench = (report: (figure: Figure) => void) => Promise<void>

const BENCHES: Readonly<Record<string, Bench>> = {
  air: async (report) => {
    await benchAir(report)
    await benchAirYear(report)
  },
  pages: benchPages,
  plan: benchPlan,
  stall: benchStall,
  start: benchStart,
  target: benchTarget,
  tasks: benchTasks,
  water: benchWater,
  web: benchWeb,
}

/** Runs the named benches, or all; answers the exit code. */
export async function runBenches(args: readonly string[]): Promise<number> {
  const asJson = args.includes('--json')
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name))
  if (unknown.length > 0) {
    console.error(`没有这项测量 · no such bench: ${unknown.join(', ')} (${Object.keys(BENCHES).join(', ')})`)
    return 2
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) await bench((figure) => printFigure(figure, asJson))
  }
  return 0
}
