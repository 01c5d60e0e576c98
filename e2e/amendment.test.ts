import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import type { Api } from './support/api.ts'
import { administrator, type House, openHouse, type Visit } from './support/house.ts'
import { referencePlan, utf8 } from './support/plan-files.ts'

let house: House
let api: Api & { readonly sessionId: string }
let visit: Visit

beforeAll(async () => {
  house = await openHouse()
  api = await administrator(house)
  visit = await house.visit({ sessionId: api.sessionId })
})
afterAll(async () => {
  expect(visit?.watch.findings).toEqual([])
  await house?.close()
})

/** The plan with one figure raised and one paragraph put before another. */
function amended(): string {
  const text = referencePlan().replace('视频监控火点处理率不低于85%', '视频监控火点处理率不低于90%')
  if (text === referencePlan()) throw new Error('the plan no longer has the sentence that is amended')
  return text
}

const fileOf = (text: string) => ({ name: '修订稿.txt', mimeType: 'text/plain', buffer: Buffer.from(utf8(text)) })

async function review(text: string): Promise<void> {
  const { page } = visit
  await page.goto('/liucheng/import')
  await page.getByLabel('计划文件').setInputFiles(fileOf(text))
  await page.getByRole('link', { name: '核对草稿' }).click()
  await page.getByRole('button', { name: '确认导入' }).waitFor()
}

describe('an amended plan', () => {
  it('is reviewed against the version in force and becomes the next one', async () => {
    const { page } = visit
    await review(amended())
    await page.getByText('与现行第 1 版对照').waitFor()
    const changed = page.getByText('有变化的任务，1 项')
    await changed.waitFor()
    await page.locator('details details summary').first().click()
    expect(await page.locator('del').filter({ hasText: '85' }).count()).toBeGreaterThan(0)
    expect(await page.locator('ins').filter({ hasText: '90' }).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: '确认导入' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/的第 2 版/).waitFor()
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL(/\/liucheng\/plans\/2024/)
    await page.getByRole('link', { name: '各版与对照' }).click()
    await page.getByText('第 2 版').first().waitFor()
  })

  it('is compared with its baseline, which can still be read', async () => {
    const { page } = visit
    await page.goto('/liucheng/plans/2024/versions')
    await page.getByRole('button', { name: '对照', exact: true }).click()
    await page.getByRole('heading', { name: '第 1 版 → 第 2 版' }).waitFor()
    expect(await page.locator('ins').filter({ hasText: '90' }).count()).toBeGreaterThan(0)
    await page.goto('/liucheng/plans/2024?version=1')
    await page.getByText('正在看第 1 版（基线）').waitFor()
    expect(await page.getByText('不低于85%').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: '回到现行版' }).click()
    await page.getByText('正在看第 1 版（基线）').waitFor({ state: 'detached' })
  })

  it('that lacks a third of the text is asked about before it is confirmed', async () => {
    const { page, watch } = visit
    watch.expectFailure(/\/confirm$/)
    const text = referencePlan()
    await review(text.slice(0, Math.floor(text.length / 2)))
    await page.getByText(/的条款文字在这份文件里找不到|条款文字的 \d+% 在这份文件里找不到/).waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await dialog.getByLabel('我已核对，这些文字确实删去了').waitFor()
    const [plan] = await api.ask(routes.listPlans, { params: { county: 'liucheng' } })
    expect(plan?.versions.length).toBe(2)
  })
})

describe('the next year', () => {
  it('is rolled over into a draft whose targets wait for their values', async () => {
    const { page } = visit
    await page.goto('/liucheng/plans/2024/versions')
    await page.getByRole('button', { name: '结转到 2025 年度' }).click()
    await page.getByRole('button', { name: '生成结转稿' }).click()
    await page.getByText(/结转稿：由 2024 年度计划/).waitFor()
  })
})
