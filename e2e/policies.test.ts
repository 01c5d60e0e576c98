import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type House, openHouse, type Visit } from './support/house.ts'

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

async function openFirst(): Promise<Visit> {
  const visit = await house.visit({ sessionId })
  visits.push(visit)
  const { page } = visit
  await page.goto('/bixi/policies')
  await page
    .getByRole('link', { name: /^《.+》$/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /^《.+》$/, level: 1 }).waitFor()
  return visit
}

describe('the cited documents', () => {
  it('marks the printed words in every citing clause and leads to it', async () => {
    const { page } = await openFirst()
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    expect(await page.locator('mark').first().textContent()).toContain(title)
    await page.locator('main li').getByRole('link').first().click()
    await page.locator('[data-selected]').first().waitFor({ state: 'attached' })
  })

  it('keeps what a person adds, and a file until it is removed', async () => {
    const { page } = await openFirst()
    await page.getByRole('button', { name: '补充信息' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('印发单位').fill('生态环境部')
    await dialog.getByLabel('印发日期').fill('2021-10-29')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByText('2021年10月29日').waitFor()

    const bytes = Buffer.from('附件内容')
    await page.getByLabel('附上文件').setInputFiles({ name: '通知.txt', mimeType: 'text/plain', buffer: bytes })
    const file = page.getByRole('link', { name: '下载 通知.txt' })
    const downloading = page.waitForEvent('download')
    await file.click()
    expect((await downloading).suggestedFilename()).toBe('通知.txt')
    await page.getByRole('button', { name: '移除 通知.txt' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click()
    await page.getByText('还没有附件').waitFor()
  })
})
