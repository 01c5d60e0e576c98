import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type House, openHouse, person, type Visit, type VisitOptions } from './support/house.ts'

let house: House
let admin: Awaited<ReturnType<typeof administrator>>
let visits: Visit[] = []

beforeAll(async () => {
  house = await openHouse()
  admin = await administrator(house)
})
afterAll(() => house?.close())
afterEach(async () => {
  const seen = visits
  visits = []
  for (const { context } of seen) await context.close()
  expect(seen.flatMap(({ watch }) => watch.findings)).toEqual([])
})

async function open(address: string, options: VisitOptions = {}): Promise<Visit> {
  const visit = await house.visit({ sessionId: admin.sessionId, ...options })
  visits.push(visit)
  await visit.page.goto(address)
  return visit
}

async function openUnit(name: string, options: VisitOptions = {}): Promise<Visit> {
  const visit = await open('/bixi/units', options)
  await visit.page.getByRole('link', { name, exact: true }).first().click()
  await visit.page.getByRole('heading', { name, level: 1 }).waitFor()
  return visit
}

describe('the units', () => {
  it('counts in the tabs of a unit what the directory counts, and leads to the clause in the plan', async () => {
    const { page } = await open('/bixi/units')
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '县水利局', exact: true }) })
    await row.waitFor()
    const counts = await row.locator('td').allTextContents()
    await row.getByRole('link', { name: '县水利局', exact: true }).click()
    for (const [role, place] of [
      ['牵头', 4],
      ['配合', 5],
      ['责任', 6],
    ] as const) {
      await page.getByRole('tab', { name: `${role} ${counts[place]}`, exact: true }).waitFor()
    }
    const key = page.getByRole('tabpanel').getByRole('link').first()
    const task = await key.textContent()
    await key.click()
    await page.locator('[data-selected]').first().waitFor({ state: 'attached' })
    expect(new URL(page.url()).searchParams.get('clause')).toBe(task)
  })

  it('draws the load of units in use, with the numbers in words', async () => {
    const { page } = await open('/bixi/units?tab=chart')
    await page
      .getByRole('img', { name: /^牵头 \d+ · 配合 \d+ · 责任 \d+$/ })
      .first()
      .waitFor()
  })

  it('states who belongs to a set, with a reason', async () => {
    const { page } = await open('/bixi/units')
    const line = page.getByRole('button', { name: /^明确成员：/ }).first()
    const name = (await line.getAttribute('aria-label')) ?? ''
    await line.click()
    const dialog = page.getByRole('dialog', { name })
    await dialog.getByLabel('规则').selectOption('listed')
    await dialog.getByRole('combobox', { name: '加入单位' }).fill('县水利局')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('请写明依据或理由').waitFor()
    await dialog.getByLabel('依据或理由').fill('成员单位名单')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('列名').first().waitFor()
  })

  it('hands the duties of a unit over and takes it back', async () => {
    const { page } = await openUnit('县水利局')
    await page.getByRole('button', { name: '职责承接' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '承接单位' }).fill('县农业农村局')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('起始日期').fill('2024-10-20')
    await dialog.getByLabel('依据或理由').fill('机构改革')
    await dialog.getByRole('button', { name: '职责承接' }).click()
    await page.getByText('职责由其承接').waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText('承接已撤销').waitFor()
    await page.getByText('职责由其承接').waitFor({ state: 'detached' })
  })

  it('gives a calendar address that opens without signing in, until it is stopped', async () => {
    const { page } = await openUnit('县水利局')
    await page.getByRole('button', { name: '日历订阅' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '启用' }).click()
    const address = (await dialog.locator('code').textContent()) ?? ''
    await dialog.getByText('任何人拿到这个地址').waitFor()
    expect((await fetch(address)).headers.get('content-type')).toContain('text/calendar')
    await dialog.getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').getByText('还没有启用').waitFor()
    expect((await fetch(address)).ok).toBe(false)
  })

  it('offers a viewer nothing that changes the directory', async () => {
    const { sessionId } = await person(house, admin, {
      county: 'bixi',
      name: 'units.viewer',
      displayName: '查阅员',
      role: 'viewer',
    })
    const { page } = await openUnit('县水利局', { sessionId, size: 'narrow' })
    await page.getByRole('button', { name: '日历订阅' }).waitFor()
    expect(await page.getByRole('button', { name: /更正|职责承接/ }).count()).toBe(0)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
