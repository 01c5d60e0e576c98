import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { graveAxeFindings } from './support/axe.ts'
import { administrator, type House, openHouse, type Visit, type VisitOptions } from './support/house.ts'
import { pagesOf } from './support/pdf.ts'

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
  return visit
}

const asked = (address: string, name: string): string | null => new URL(address).searchParams.get(name)

describe('the tasks of a county', () => {
  it('are all listed, and a search keeps those that hold the words, in the address too', async () => {
    const { page } = await open('/liucheng/tasks')
    await page.getByText('共 89 项任务').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(50)
    await page.getByRole('button', { name: '下一页' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(39)
    await page.keyboard.press('/')
    await page.keyboard.type('黑臭水体')
    await page.locator('mark', { hasText: '黑臭水体' }).first().waitFor()
    expect(asked(page.url(), 'q')).toBe('黑臭水体')
    expect(asked(page.url(), 'page')).toBeNull()
    await page.locator('tbody').getByRole('link').first().click()
    await page.waitForURL(/\/plans\/2024\?clause=/)
  })

  it('are narrowed by unit and state, each filter to be taken away alone or all at once', async () => {
    const { page } = await open('/bixi/tasks')
    const total = page.locator('main').getByRole('status').filter({ hasText: '项任务' })
    const all = await total.textContent()
    await page.getByRole('combobox', { name: '单位' }).click()
    await page.getByRole('option').first().click()
    await expect.poll(() => total.textContent()).not.toBe(all)
    const used = page.getByRole('list', { name: '已用筛选' })
    await page.getByRole('group', { name: '状态' }).getByRole('button').first().click()
    await expect.poll(() => used.getByRole('listitem').count()).toBe(3)
    expect(asked(page.url(), 'state')).not.toBeNull()
    await used.getByRole('button', { name: '移除筛选：单位' }).click()
    await expect.poll(() => asked(page.url(), 'unit')).toBeNull()
    await used.getByRole('button', { name: '清除', exact: true }).click()
    await expect.poll(() => total.textContent()).toBe(all)
  })

  it('stand by month on a time line on which today is marked', async () => {
    const { page } = await open('/bixi/tasks')
    await page.getByRole('button', { name: '时间线' }).click()
    await page.getByText('今日　2024年10月15日').waitFor()
    expect(await page.getByRole('heading', { name: /^2024年12月/ }).count()).toBe(1)
    expect(asked(page.url(), 'view')).toBe('timeline')
  })

  it('are taken along under the same filters as a file and on paper across', async () => {
    const { page } = await open('/bixi/tasks?domain=water')
    await page.getByRole('button', { name: '导出' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV 表格' }).click()
    expect((await file).suggestedFilename()).toMatch(/\.csv$/)
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('link', { name: '打印责任清单' }).click()
    await page.getByRole('heading', { name: '责任清单' }).waitFor()
    expect(asked(page.url(), 'domain')).toBe('water')
    expect(await page.locator('body').textContent()).toContain('演示数据，虚构县')
    const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets.length).toBeGreaterThan(0)
    expect([...new Set(sheets.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`))]).toEqual([
      '842×595',
    ])
  })

  it('are cards on a phone, and nothing is wider than it', async () => {
    const { page } = await open('/bixi/tasks?q=水', { size: 'narrow' })
    await page.locator('tbody tr').first().waitFor()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    expect(await graveAxeFindings(page)).toEqual([])
    await page.goto('/bixi/tasks?view=timeline')
    await page.getByText('今日　2024年10月15日').waitFor()
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})
