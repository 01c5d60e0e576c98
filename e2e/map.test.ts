import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { graveAxeFindings } from './support/axe.ts'
import { administrator, type House, openHouse, type Visit, type VisitOptions } from './support/house.ts'

let house: House
let sessionId: string
let visits: Visit[] = []

beforeAll(async () => {
  house = await openHouse()
  ;({ sessionId } = await administrator(house))
})
afterAll(() => house?.close())
afterEach(async () => {
  const seen = visits
  visits = []
  for (const { context } of seen) await context.close()
  expect(seen.flatMap(({ watch }) => watch.findings)).toEqual([])
})

async function open(address: string, options: VisitOptions = {}): Promise<Visit> {
  const visit = await house.visit({ sessionId, ...options })
  visits.push(visit)
  await visit.page.goto(address)
  await visit.page.getByText('示意图，不作划界依据').waitFor()
  return visit
}

describe('the map of a county', () => {
  it('draws the demonstration county, its townships and what its plan annexes', async () => {
    const { page } = await open('/bixi/map')
    await page.getByRole('img', { name: /^比例尺/ }).waitFor()
    await page.getByText('审图号：—').waitFor()
    const map = page.getByRole('group', { name: /^县域图/ })
    // Thirteen townships, two annexed objects.
    expect(await map.getByRole('button').count()).toBe(15)
    expect(await page.getByRole('row').count()).toBe(16)
  })

  it('draws the same as SVG where the machine has no WebGL', async () => {
    const visit = await house.visit({ sessionId })
    visits.push(visit)
    const { page } = visit
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto('/bixi/map')
    const map = page.getByRole('group', { name: /^县域图/ })
    await expect.poll(() => map.getByRole('button').count()).toBe(15)
    expect(await map.locator('canvas').count()).toBe(0)
    // Land, township areas, rivers, outline; the layers of points draw nothing here.
    const drawn = await map
      .locator('path[vector-effect]')
      .evaluateAll((paths) => paths.filter((path) => (path.getAttribute('d') ?? '') !== '').length)
    expect(drawn).toBe(4)
  })

  it('hides a layer, keeps that in the address, and goes on hiding it after a reload', async () => {
    const { page } = await open('/bixi/map')
    await page.getByRole('checkbox', { name: '乡镇' }).uncheck()
    const symbols = page.getByRole('group', { name: /^县域图/ }).getByRole('button')
    await expect.poll(() => symbols.count()).toBe(2)
    expect(new URL(page.url()).searchParams.get('off')).toBe('townships')
    await page.reload()
    await expect.poll(() => symbols.count()).toBe(2)
  })

  it('says of an annexed object what is printed, that its datum is not stated, and leads to its clause', async () => {
    const { page } = await open('/bixi/map')
    await page
      .getByRole('button', { name: /^在图上查看/ })
      .first()
      .click()
    const link = page.getByRole('link', { name: '在计划中查看' })
    await page.getByText('文件未写明坐标系，按原数字标绘，未作平移').waitFor()
    expect(await graveAxeFindings(page)).toEqual([])
    await link.click()
    await page.waitForURL(/\/bixi\/plans\/2024\?.*clause=W-A/)
  })

  it('moves and scales by keyboard, and 0 shows everything again', async () => {
    const { page } = await open('/bixi/map')
    const map = page.getByRole('group', { name: /^县域图/ })
    const bar = page.getByRole('img', { name: /^比例尺/ })
    const before = await bar.getAttribute('aria-label')
    await map.focus()
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+')
    await expect.poll(() => bar.getAttribute('aria-label')).not.toBe(before)
    await page.keyboard.press('0')
    await expect.poll(() => bar.getAttribute('aria-label')).toBe(before)
  })

  it('stands without an outline, says why there is none, and names its sources with their licences', async () => {
    const { page } = await open('/liucheng/map')
    await page.getByText('本图未能表示').waitFor()
    expect(await page.getByRole('checkbox', { name: /县界轮廓/ }).isDisabled()).toBe(true)
    await page.getByText('CC-BY-4.0').waitFor()
    await page.getByText('LGPL-3.0-or-later').waitFor()
  })

  it('is reached on a phone under 更多, which leaves five entries along the lower edge', async () => {
    const { page } = await open('/bixi/map', { size: 'narrow' })
    const sections = page.getByRole('navigation', { name: '栏目' })
    expect(await sections.locator('a:visible, button:visible').count()).toBe(5)
    await sections.getByRole('button', { name: '更多' }).click()
    await sections.getByRole('link', { name: '系统' }).click()
    await page.waitForURL('**/bixi/system')
  })
})
