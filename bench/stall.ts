import { setTimeout as sleep } from 'node:timers/promises'
import { routes } from '#contract/routes.ts'
import { administrator, type House, openHouse } from '../e2e/support/house.ts'
import { type Figure, quantile } from './figure.ts'
import { feedCsv } from './support/feed-csv.ts'

/** As large as five months of hours of fourteen cities. */
const ROWS = 230_000
/** What a city takes of it. */
const STATIONS_TAKEN = 40
const EVERY_MS = 20
const GOAL = 'goal ≤ 100'
const params = { county: 'liuzhou' }

type Report = (figure: Figure) => void
type Admin = Awaited<ReturnType<typeof administrator>>

/** How long others wait for an answer while a file of 22 MB comes in: asked every 20 ms, by what the import is doing. */
export async function benchStall(report: Report): Promise<void> {
  const house = await openHouse({ BILAN_SAMPLES: 'e2e/fixtures/guangxi' })
  try {
    const admin = await administrator(house)
    const bytes = feedCsv(ROWS)
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`
    const looked = await beside(house, admin, () =>
      admin.ask(routes.receiveObservations, { params, file: { name: 'feed.csv', bytes } }),
    )
    tell(report, 'stall.upload-and-look', looked.waits, size)
    const taken = await beside(house, admin, () => takeIn(admin, looked.result))
    tell(report, 'stall.take-in', taken.waits, `${taken.result} readings`)
  } finally {
    await house.close()
  }
}

async function takeIn(admin: Admin, received: { id: string; stations: readonly { code: string }[] }): Promise<number> {
  const importing = { ...params, importId: received.id }
  const stations = received.stations.slice(0, STATIONS_TAKEN).map(({ code }) => {
    const said = { kind: 'air', code, name: code, controlLevel: null, lon: null, lat: null, isAssessed: true }
    const station = { ...said, waterBody: null, targetClass: null, river: null }
    return { code, take: { kind: 'new', station } }
  })
  const body = { labelConvention: 'ending', stage: 'realtime', documentNumber: null, takeGoodRows: true, stations }
  await admin.ask(routes.confirmObservations, { params: importing, body })
  for (;;) {
    const { state, result, problem } = await admin.ask(routes.readObservationImport, { params: importing })
    if (state === 'done') return result?.stored ?? 0
    if (state !== 'running') throw new Error(`the import ended ${state}: ${problem?.code}`)
    await sleep(500)
  }
}

/** Waits for answers that need no database, and for those that do. */
interface Waits {
  readonly plain: number[]
  readonly stored: number[]
}

/** Asks on until the work is over, whether the last question has been answered or not. */
async function beside<T>(house: House, { sessionId }: Admin, work: () => Promise<T>) {
  const { url } = house.product
  const waits: Waits = { plain: [], stored: [] }
  const headers = { cookie: `bilan_session=${sessionId}` }
  const asking: Promise<void>[] = []
  const ask = async (kind: keyof Waits, path: string): Promise<void> => {
    const began = performance.now()
    const answer = await fetch(url + path, { headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    waits[kind].push(performance.now() - began)
  }
  const paths = { plain: '/healthz', stored: `/api/counties/${params.county}/stations` } as const
  const timer = setInterval(() => {
    const kind = asking.length % 2 === 0 ? 'plain' : 'stored'
    asking.push(ask(kind, paths[kind]))
  }, EVERY_MS)
  try {
    const result = await work()
    return { result, waits }
  } finally {
    clearInterval(timer)
    await Promise.all(asking)
  }
}

function tell(report: Report, name: string, { plain, stored }: Waits, note: string): void {
  for (const [kind, taken] of Object.entries({ plain, stored })) {
    const tellShare = (what: string, share: number, said: string) =>
      report({
        name: `${name}.${kind}.${what}`,
        value: quantile(taken, share),
        unit: 'ms',
        n: taken.length,
        note: said,
      })
    tellShare('p50', 0.5, note)
    tellShare('p99', 0.99, note)
    tellShare('longest', 1, GOAL)
  }
}
