import { setTimeout as sleep } from 'node:timers/promises'
import { routes } from '#contract/routes.ts'
import type { Api } from '../support/api.ts'
import { feedDay, notData, unknownTable } from '../support/monitoring-files.ts'
import { utf8 } from '../support/plan-files.ts'

/** 数据布景 — imports in each state, a section of the demonstration county and a station with a long name. */
export interface ReadingStage {
  readonly section: string
  readonly imports: Readonly<Record<'look' | 'lookViewer' | 'matching' | 'refused' | 'done' | 'long', string>>
}

const LONG_STATION = '澜江上游水源涵养与生物多样性保护综合示范区碧溪多民族自治县人民政府第二办公区环境空气自动监测站'
const LONG_FILE = `${'澜江上游环境空气自动监测站小时值（审核后）'.repeat(3)}_final_v2-${'x'.repeat(40)}.csv`
const DAY = { day: '2024-08-01', nextDay: '2024-08-02' }

export async function setReadings(admin: Api): Promise<ReadingStage> {
  const spoilt = utf8(feedDay({ station: '古埠镇城东', ...DAY, isSpoilt: true }))
  const long = { name: LONG_FILE, bytes: utf8(feedDay({ station: LONG_STATION, ...DAY })) }
  const imports = {
    look: await received(admin, 'bixi', { name: '20240801.csv', bytes: spoilt }),
    lookViewer: await received(admin, 'liucheng', { name: '20240801.csv', bytes: spoilt }),
    matching: await received(admin, 'bixi', unknownTable()),
    refused: await received(admin, 'bixi', notData()),
    done: await received(admin, 'long-names', long),
    long: await received(admin, 'long-names', {
      ...long,
      bytes: utf8(feedDay({ station: LONG_STATION, ...DAY, isSpoilt: true })),
    }),
  }
  await takeIn(admin, 'long-names', imports.done)
  const stations = await admin.ask(routes.listStations, { params: { county: 'bixi' } })
  const section = stations.find(({ kind, isAssessed }) => kind === 'riverSection' && isAssessed)
  if (section === undefined) throw new Error('the demonstration county has no assessed section')
  return { section: section.id, imports }
}

async function received(admin: Api, county: string, file: { readonly name: string; readonly bytes: Uint8Array }) {
  return (await admin.ask(routes.receiveObservations, { params: { county }, file })).id
}

async function takeIn(admin: Api, county: string, importId: string): Promise<void> {
  const station = {
    kind: 'air',
    code: '9001A',
    name: LONG_STATION,
    controlLevel: 'national',
    lon: 109.2,
    lat: 24.6,
    isAssessed: true,
    waterBody: null,
    targetClass: null,
    river: null,
  }
  await admin.ask(routes.confirmObservations, {
    params: { county, importId },
    body: {
      labelConvention: 'ending',
      stage: 'realtime',
      documentNumber: null,
      stations: [{ code: '9001A', take: { kind: 'new', station } }],
      takeGoodRows: false,
    },
  })
  for (let look = 0; look < 200; look += 1) {
    const { state } = await admin.ask(routes.readObservationImport, { params: { county, importId } })
    if (state === 'done') return
    if (state !== 'running') throw new Error(`the import ended as ${state}`)
    await sleep(50)
  }
  throw new Error('the import did not end')
}
