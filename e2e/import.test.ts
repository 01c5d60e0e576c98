import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import { wordFile } from '#formats/testing/word-xml.ts'
import type { Api, PlanFile } from './support/api.ts'
import { administrator, type House, openHouse, type Visit } from './support/house.ts'
import { demonstrationPlan, thirdCountyPlan, utf8 } from './support/plan-files.ts'

const COUNTY = 'bixi'

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

async function openImport(): Promise<Visit> {
  const visit = await house.visit({ sessionId: admin.sessionId })
  visits.push(visit)
  await visit.page.goto(`/${COUNTY}/import`)
  await visit.page.getByText('把文件拖到这里').waitFor()
  return visit
}

/** Lets a file fall on the page as the desktop would. */
async function drop(page: Page, { name, bytes }: PlanFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], name))
      return transfer
    },
    { name, bytes: [...bytes] },
  )
  await page.getByRole('region', { name: /把文件拖到这里/ }).dispatchEvent('drop', { dataTransfer: transfer })
}

const plansOf = () => admin.ask(routes.listPlans, { params: { county: COUNTY } })
const draftsOf = () => admin.ask(routes.listImports, { params: { county: COUNTY } })

const CHANGED = '各乡镇每月二十八日前报送台账。'

describe('importing a plan', () => {
  it('reads a dropped file, shows what is uncertain, and makes a second plan of it once confirmed', async () => {
    const { page, watch } = await openImport()
    // Held back at the door, so that the way there can be seen.
    await page.route('**/plan-imports?*', async (route) => {
      if (route.request().method() === 'POST') await page.getByRole('progressbar').waitFor()
      await route.continue()
    })
    const plan = thirdCountyPlan().replace('严格落实', `${CHANGED}严格落实`)
    expect(plan).toContain(CHANGED)
    await drop(page, { name: '新碧溪县2024年度计划.txt', bytes: utf8(plan) })

    await page.getByText('读取完成，等待核对').waitFor()
    const stages = page.getByRole('list', { name: '读取过程' }).getByRole('listitem')
    expect(await stages.allInnerTexts()).toEqual([
      expect.stringMatching(/接收文件[\s\S]*字节/),
      expect.stringMatching(/解出文字[\s\S]*字/),
      expect.stringMatching(/读出任务[\s\S]*89 项/),
      expect.stringMatching(/存为草稿/),
    ])
    await page.getByRole('link', { name: '核对草稿' }).click()

    await page.locator('.doc-paper').waitFor()
    expect(await page.locator('.doc-lint').count()).toBeGreaterThan(0)
    const aside = page.getByRole('complementary', { name: '核对草稿' })
    const points = aside.getByRole('region', { name: '请逐处看一看' })
    expect(await points.textContent()).toContain('本县还没有的单位')
    expect(await aside.textContent()).not.toContain('本县已有')
    const position = points.getByRole('status')
    const before = await position.textContent()
    await page.keyboard.press('n')
    await expect.poll(() => position.textContent()).not.toBe(before)
    expect(await plansOf()).toHaveLength(1)

    await aside.getByLabel('这份文件').selectOption({ label: '作为新计划' })
    await aside.getByRole('button', { name: '确认导入' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.textContent()).toMatch(/89 项任务、259 条条款，并新建 \d+ 个单位/)
    // The document is 新碧溪县's: that is asked, and nothing is imported until a person says so.
    watch.expectFailure(/\/confirm$/)
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await dialog.getByLabel('我已核对，这份文件确实要导入本县').check()
    expect(await plansOf()).toHaveLength(1)
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL(/\/plans\/2024-2$/)
    await page.locator('.doc-clause').first().waitFor()
    expect(await page.locator('.doc-paper').textContent()).toContain(CHANGED)
    expect((await plansOf()).map(({ key }) => key).sort()).toEqual(['2024', '2024-2'])

    await page.goto(`/${COUNTY}/plans`)
    await expect.poll(() => page.getByRole('main').getByRole('link', { name: /年度/ }).count()).toBe(2)
  })

  it('warns of a plan the county has, and makes a second one only for a person who says so', async () => {
    const known = await plansOf()
    const { page, watch } = await openImport()
    await drop(page, { name: '又一份.txt', bytes: utf8(`${demonstrationPlan()}\n`) })
    await page.getByRole('link', { name: '核对草稿' }).click()
    const aside = page.getByRole('complementary', { name: '核对草稿' })
    await aside.getByLabel('这份文件').selectOption({ label: '作为新计划' })
    await aside.getByText('本县已有同名、同年度的计划').waitFor()
    watch.expectFailure(/\/confirm$/)
    await aside.getByRole('button', { name: '确认导入' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await dialog.getByLabel('我知道已有这份计划，仍要再导入一份').waitFor()
    await dialog.getByRole('button', { name: '确认导入' }).click()
    await dialog.getByRole('alert').getByText('请先勾选').waitFor()
    expect(await plansOf()).toHaveLength(known.length)
    await dialog.getByRole('button', { name: '取消' }).click()

    await aside.getByRole('button', { name: '放弃草稿' }).click()
    await dialog.getByRole('button', { name: '放弃草稿' }).click()
    await page.getByText('没有待确认的草稿').waitFor()
    expect(await draftsOf()).toEqual([])
    expect(await plansOf()).toHaveLength(known.length)
  })

  it('takes up a draft that was left waiting', async () => {
    const file = { name: '等待核对.txt', bytes: utf8(thirdCountyPlan().replaceAll('2024年', '2025年')) }
    const draft = await admin.ask(routes.uploadPlan, { params: { county: COUNTY }, file })
    const { page } = await openImport()
    const row = page.getByRole('row').filter({ hasText: '等待核对.txt' })
    await row.getByRole('link', { name: '核对' }).click()
    await page.waitForURL(`**/import/${draft.id}`)
    await page.locator('.doc-paper').waitFor()
    await admin.ask(routes.discardImport, { params: { county: COUNTY, importId: draft.id } })
  })

  it('refuses what is no plan, naming cause and remedy, and imports nothing', async () => {
    const known = await plansOf()
    const { page, watch } = await openImport()
    watch.expectFailure(/\/plan-imports\?/)
    for (const { file, cause, remedy } of refusedFiles()) {
      await drop(page, file)
      const alert = page.getByRole('alert')
      await alert.waitFor()
      const words = await alert.textContent()
      expect([file.name, words]).toEqual([file.name, expect.stringMatching(cause)])
      expect([file.name, words]).toEqual([file.name, expect.stringMatching(remedy)])
      await page.getByRole('button', { name: '换一个文件' }).click()
      await page.getByText('把文件拖到这里').waitFor()
    }
    expect(await draftsOf()).toEqual([])
    expect(await plansOf()).toEqual(known)
  })
})

interface RefusedFile {
  readonly file: PlanFile
  readonly cause: RegExp
  readonly remedy: RegExp
}

function refusedFiles(): readonly RefusedFile[] {
  const sentence = '那年春天，河边的柳树刚刚抽芽，他又想起了离家时母亲站在门口的样子。'
  const bomb = wordFile({ body: `<w:p><w:r><w:t>${'水'.repeat(20_000_000)}</w:t></w:r></w:p>` })
  const broken = wordFile({ body: '<w:p><w:r><w:t>计划</w:t></w:r></w:p>' }).subarray(0, 300)
  return [
    { file: { name: 'empty.txt', bytes: utf8('') }, cause: /文件是空的/, remedy: /重新索取/ },
    {
      file: { name: 'novel.txt', bytes: utf8(`${sentence.repeat(5)}\n`.repeat(200)) },
      cause: /不像工作计划/,
      remedy: /核对是否选对了文件/,
    },
    { file: { name: 'broken.docx', bytes: broken }, cause: /已损坏/, remedy: /另存为 \.docx/ },
    { file: { name: 'bomb.docx', bytes: bomb }, cause: /异常庞大/, remedy: /另存为新的 \.docx/ },
    {
      file: { name: 'plan.xlsx', bytes: utf8('PK') },
      cause: /不能直接读取 .*文件/i,
      remedy: /另存为 \.docx/,
    },
  ]
}
