import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from './support/api.ts'
import { administrator, type House, openHouse, person, type Visit } from './support/house.ts'
import { feedDay } from './support/monitoring-files.ts'

const COUNTY = 'liucheng'
const FILE = '20240501.csv'
const DAY = feedDay({ station: '县政府', day: '2024-05-01', nextDay: '2024-05-02', isSpoilt: true })

let house: House
let admin: Api & { readonly sessionId: string }
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

async function open(address: string, { sessionId }: { readonly sessionId: string } = admin): Promise<Page> {
  const visit = await house.visit({ sessionId })
  visits.push(visit)
  await visit.page.goto(address)
  return visit.page
}

async function upload(page: Page): Promise<void> {
  await page.getByLabel('监测文件', { exact: true }).setInputFiles({
    name: FILE,
    mimeType: 'text/csv',
    buffer: Buffer.from(DAY),
  })
  await page.waitForURL('**/data/imports/*')
  await page.getByRole('heading', { name: '确认导入' }).waitFor()
}

/** What the page says became of the file, by the names of its counts. */
async function counts(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
  const pairs = page.locator('dl').first().locator('> div')
  const found = await pairs.evaluateAll((all) =>
    all.map((one) => [one.querySelector('dt')?.textContent ?? '', one.querySelector('dd')?.textContent ?? '']),
  )
  return Object.fromEntries(found)
}

describe('taking monitoring data in', () => {
  it('lets a person say what the file does not, and takes the good rows only when told', async () => {
    const page = await open(`/${COUNTY}/data`)
    await upload(page)
    await page.getByText('不是数值', { exact: true }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: '第 6 行' }).textContent()).toContain('故障')
    expect(await page.getByText('PM2.5 大于 PM10', { exact: true }).count()).toBe(1)

    // The hour 01:00 names is the one before, as the feed has it; said otherwise, the file is read again.
    await page.getByLabel('时初').check()
    await page.getByText('2024-05-01 01:00 至 2024-05-02 01:00').waitFor()
    await page.getByLabel('时末').check()
    await page.getByText('文件中的 2024-05-01 01:00 指 2024-05-01 00:00 至 2024-05-01 01:00').waitFor()

    await page.getByRole('button', { name: '确认导入' }).click()
    const missing = page.getByRole('alert')
    expect(await missing.textContent()).toBe('请至少选择一个点位文件中有问题行，请勾选只导入其余各行，或改正后重新上传')

    await page.getByLabel('9001A 归到').selectOption('new')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('控制级别').selectOption('national')
    await dialog.getByRole('button', { name: '按此新建' }).click()
    await page.getByLabel('不导入 1 个问题行，只导入其余 23 行').check()
    await page.getByText('将导入 1 个点位的 23 行数据。').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    expect(await counts(page)).toMatchObject({ 新存数值: '138', 更正数值: '0', 与已有相同: '0', 更新的日值和月值: '2' })

    await page.getByRole('link', { name: '点位和数据范围' }).click()
    const row = page.getByRole('row').filter({ hasText: '9001A' })
    expect(await row.textContent()).toMatch(/县政府空气站9001A国控是/)
    await row.getByRole('button', { name: /读数/ }).click()
    await page.getByRole('dialog').getByRole('cell', { name: '2024-05-01 00:00' }).waitFor()
  })

  it('changes nothing when the same file comes again', async () => {
    const page = await open(`/${COUNTY}/data`)
    await upload(page)
    // The station is known by now.
    await page.getByText('共 1 个，导入 1 个').waitFor()
    await page.getByLabel(/^不导入 1 个问题行/).check()
    await page.getByRole('button', { name: '确认导入' }).click()
    expect(await counts(page)).toMatchObject({ 新存数值: '0', 更正数值: '0', 与已有相同: '138' })
    await page.getByText('没有任何改动').waitFor()
  })

  it('excludes readings with a reason and counts them again when that is withdrawn', async () => {
    const page = await open(`/${COUNTY}/data?tab=exclusions`)
    await page.getByRole('button', { name: '剔除读数' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('开始').fill('2024-05-01T08:00')
    await dialog.getByLabel('结束').fill('2024-05-01T12:00')
    await dialog.getByLabel('PM2.5').check()
    await dialog.getByRole('button', { name: '剔除读数' }).click()
    await dialog.getByText('请写明原因').waitFor()
    await dialog.getByLabel('说明').fill('更换采样泵')
    await dialog.getByRole('button', { name: '剔除读数' }).click()
    const row = page.getByRole('row').filter({ hasText: '更换采样泵' })
    await row.getByRole('button', { name: /撤回/ }).click()
    await dialog.getByLabel('撤回说明').fill('时段写错')
    await dialog.getByRole('button', { name: '撤回' }).click()
    await row.getByText(/时段写错/).waitFor()
  })

  it('shows an official figure beside ours and how far apart they are', async () => {
    const page = await open(`/${COUNTY}/data?tab=published`)
    await page.getByRole('button', { name: '登记公布值' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('项目').selectOption('good-days')
    await dialog.getByLabel('自', { exact: true }).fill('2024-05-01')
    await dialog.getByLabel('至', { exact: true }).fill('2024-05-01')
    await dialog.getByLabel('公布值').fill('0')
    await dialog.getByLabel('公布文件').fill('月报〔2024〕5号')
    await dialog.getByRole('button', { name: '登记公布值' }).click()
    const row = page.getByRole('row').filter({ hasText: '月报〔2024〕5号' })
    await row.getByText('−1').waitFor()
  })

  it('shows a viewer everything and offers nothing to change', async () => {
    const viewer = await person(house, admin, { county: COUNTY, name: 'wang', displayName: '王查阅', role: 'viewer' })
    const page = await open(`/${COUNTY}/data`, viewer)
    await page.getByRole('link', { name: FILE }).first().click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    for (const tab of ['导入', '点位', '剔除', '公布值']) {
      await page.goto(`/${COUNTY}/data`)
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await page.getByRole('table').waitFor()
      expect(await page.getByRole('button', { name: /^(新增点位|剔除读数|登记公布值|撤回|修改)/ }).count()).toBe(0)
      expect(await page.getByLabel('监测文件', { exact: true }).count()).toBe(0)
    }
  })
})
