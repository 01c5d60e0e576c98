import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import { graveAxeFindings } from './support/axe.ts'
import { administrator, type House, openHouse, type Visit } from './support/house.ts'
import { elementsOutOfReach } from './support/keyboard.ts'
import { thirdCountyPlan, utf8 } from './support/plan-files.ts'
import { settle } from './support/settle.ts'

let house: House
let sessionId: string
let draftId: string

beforeAll(async () => {
  house = await openHouse()
  const admin = await administrator(house)
  sessionId = admin.sessionId
  const file = { name: '第三个县.txt', bytes: utf8(thirdCountyPlan()) }
  draftId = (await admin.ask(routes.uploadPlan, { params: { county: 'bixi' }, file })).id
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
  ['units', () => '/liucheng/units', true],
  ['accounts', () => '/liucheng/system', true],
  ['audit', () => '/liucheng/system?tab=audit', true],
  ['about', () => '/liucheng/system?tab=about', true],
  ['no such page', () => '/liucheng/no-such-page', true],
  ['no such county', () => '/nowhere/plans', true],
]

const VIEWS = (['zh', 'en'] as const).flatMap((language) =>
  (['wide', 'narrow'] as const).map((size) => ({ language, size })),
)

describe.each(VIEWS)('every page in $language, $size', ({ language, size }) => {
  let anyone: Visit
  let signedIn: Visit
  beforeAll(async () => {
    anyone = await house.visit({ language, size })
    signedIn = await house.visit({ language, size, sessionId })
  })
  afterAll(async () => {
    await anyone?.context.close()
    await signedIn?.context.close()
  })

  it.each(PAGES)('%s is accessible, quiet and stays on this machine', async (_name, address, isSignedIn) => {
    const { page, watch } = isSignedIn ? signedIn : anyone
    const known = watch.findings.length
    await page.goto(address())
    await settle(page)
    expect(await graveAxeFindings(page)).toEqual([])
    expect(watch.findings.slice(known)).toEqual([])
  })
})

describe('the keyboard', () => {
  it.each([
    ['sign-in', '/', false],
    ['the living plan', '/bixi/plans/2024?clause=A-4-1a.6', true],
    ['the import page', '/bixi/import', true],
  ] as const)('reaches everything on %s, and every stop shows that it is one', async (_name, address, isSignedIn) => {
    const { page, context } = await house.visit(isSignedIn ? { sessionId } : {})
    await page.goto(address)
    await settle(page)
    expect(await elementsOutOfReach(page)).toEqual({ neverReached: [], withoutFocusMark: [] })
    await context.close()
  })
})
