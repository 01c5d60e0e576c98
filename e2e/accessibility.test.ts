import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import { AIR_TABS } from '#web/features/air/air-address.ts'
import { WATER_TABS } from '#web/features/water/water-address.ts'
import { graveAxeFindings } from './support/axe.ts'
import { administrator, type House, openHouse, type Visit, WITH_READINGS } from './support/house.ts'
import { elementsOutOfReach } from './support/keyboard.ts'
import { feedDay } from './support/monitoring-files.ts'
import { thirdCountyPlan, utf8 } from './support/plan-files.ts'
import { settle } from './support/settle.ts'

let house: House
let sessionId: string
let draftId: string
let monitoringId: string
let sectionId: string

beforeAll(async () => {
  house = await openHouse(WITH_READINGS)
  const admin = await administrator(house)
  sessionId = admin.sessionId
  const file = { name: '第三个县.txt', bytes: utf8(thirdCountyPlan()) }
  draftId = (await admin.ask(routes.uploadPlan, { params: { county: 'bixi' }, file })).id
  const day = utf8(feedDay({ station: '古埠镇城东', day: '2024-08-01', nextDay: '2024-08-02', isSpoilt: true }))
  const monitoring = { params: { county: 'bixi' }, file: { name: '20240801.csv', bytes: day } }
  monitoringId = (await admin.ask(routes.receiveObservations, monitoring)).id
  const stations = await admin.ask(routes.listStations, { params: { county: 'bixi' } })
  sectionId = stations.find(({ kind }) => kind === 'riverSection')?.id ?? ''
})
afterAll(() => house?.close())

const PAGES: readonly (readonly [name: string, address: () => string, isSignedIn: boolean])[] = [
  ['sign-in', () => '/', false],
  ['password', () => '/password', true],
  ['plans', () => '/liucheng/plans', true],
  ['living plan', () => '/bixi/plans/2024', true],
  ['living plan with a clause', () => '/bixi/plans/2024?clause=A-4-1a.6', true],
  ['living plan with a unit', () => `/bixi/plans/2024?unit=${encodeURIComponent('县水利局')}`, true],
  ['print', () => '/bixi/plans/2024/print', true],
  ['duty list', () => `/bixi/plans/2024/print?unit=${encodeURIComponent('县水利局')}`, true],
  ['import', () => '/bixi/import', true],
  ['review of a draft', () => `/bixi/import/${draftId}`, true],
  ['memo', () => '/bixi/plans/2024/memo', true],
  ['versions', () => '/bixi/plans/2024/versions', true],
  ['units', () => '/liucheng/units', true],
  ['tasks', () => '/bixi/tasks', true],
  ['tasks on a time line', () => '/bixi/tasks?view=timeline', true],
  ['printed tasks', () => '/bixi/tasks/print', true],
  ['cited documents', () => '/bixi/policies', true],
  ['map', () => '/bixi/map', true],
  ['living plan with a verdict', () => '/bixi/plans/2024?clause=A-0-1.1&tab=targets', true],
  ...AIR_TABS.map((tab) => [`air, ${tab}`, () => `/bixi/air?tab=${tab}`, true] as const),
  ['air without readings', () => '/liucheng/air', true],
  ...WATER_TABS.map((tab) => [`water, ${tab}`, () => `/bixi/water?tab=${tab}`, true] as const),
  ['a river section', () => `/bixi/water/sections/${sectionId}`, true],
  ['water without readings', () => '/liucheng/water', true],
  ...['imports', 'stations', 'exclusions', 'published'].map(
    (tab) => [`data, ${tab}`, () => `/bixi/data?tab=${tab}`, true] as const,
  ),
  ['a look at a monitoring file', () => `/bixi/data/imports/${monitoringId}`, true],
  ['accounts', () => '/liucheng/system', true],
  ['audit', () => '/liucheng/system?tab=audit', true],
  ['about', () => '/liucheng/system?tab=about', true],
  ['no such page', () => '/liucheng/no-such-page', true],
  ['no such county', () => '/nowhere/plans', true],
]

const SIZES = ['wide', 'narrow'] as const

describe.each(['zh', 'en'] as const)('every page in %s, at both widths', (language) => {
  let anyone: readonly Visit[]
  let signedIn: readonly Visit[]
  beforeAll(async () => {
    anyone = await Promise.all(SIZES.map((size) => house.visit({ language, size })))
    signedIn = await Promise.all(SIZES.map((size) => house.visit({ language, size, sessionId })))
  })
  afterAll(async () => {
    for (const { context } of [...anyone, ...signedIn]) await context.close()
  })

  it.each(PAGES)('%s is accessible, quiet and stays on this machine', async (_name, address, isSignedIn) => {
    const findings = await Promise.all((isSignedIn ? signedIn : anyone).map((visit) => findingsAt(visit, address())))
    expect(findings).toEqual([[], []])
  })
})

async function findingsAt({ page, watch }: Visit, address: string): Promise<readonly string[]> {
  const known = watch.findings.length
  await page.goto(address)
  await settle(page)
  return [...(await graveAxeFindings(page)), ...watch.findings.slice(known)]
}

describe('the keyboard', () => {
  it.each([
    ['sign-in', '/', false],
    ['the living plan', '/bixi/plans/2024?clause=A-4-1a.6', true],
    ['the import page', '/bixi/import', true],
    ['the air', '/bixi/air?tab=calendar', true],
    ['the waters', '/bixi/water', true],
    ['the data', '/bixi/data?tab=stations', true],
  ] as const)('reaches everything on %s, and every stop shows that it is one', async (_name, address, isSignedIn) => {
    const { page, context } = await house.visit(isSignedIn ? { sessionId } : {})
    await page.goto(address)
    await settle(page)
    expect(await elementsOutOfReach(page)).toEqual({ neverReached: [], withoutFocusMark: [] })
    await context.close()
  })
})
