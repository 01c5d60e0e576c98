import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import { Api } from './support/api.ts'
import { administrator, type House, openHouse, person, type Visit } from './support/house.ts'

const COUNTY = 'liucheng'

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

async function open(address: string, { sessionId }: { readonly sessionId: string }): Promise<Visit> {
  const visit = await house.visit({ sessionId })
  visits.push(visit)
  await visit.page.goto(address)
  return visit
}

describe('the system page', () => {
  it('makes an account with a password that is shown once and must be changed', async () => {
    const { page } = await open(`/${COUNTY}/system`, admin)
    await page.getByRole('button', { name: '新建账号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill('李查阅')
    await dialog.getByLabel('用户名').fill('li.viewer')
    await dialog.getByLabel('角色').selectOption('viewer')
    await dialog.getByRole('button', { name: '新建账号' }).click()
    await dialog.getByRole('heading', { name: '初始密码' }).waitFor()
    const password = (await dialog.locator('code').textContent()) ?? ''
    // A stray Escape does not lose what is shown only once.
    await page.keyboard.press('Escape')
    expect(await dialog.locator('code').textContent()).toBe(password)
    await dialog.getByRole('button', { name: '已记下，关闭' }).click()
    await page.getByRole('row').filter({ hasText: 'li.viewer' }).getByText('待改初始密码').waitFor()
    expect(await page.content()).not.toContain(password)

    const viewer = new Api(house.product.url)
    await viewer.enter('li.viewer', password, 'Cha-Yue 2024 only')
    const { counties } = await viewer.ask(routes.readSession)
    expect(counties.map(({ slug, role }) => [slug, role])).toEqual([[COUNTY, 'viewer']])
  })

  it('disables an account after asking, and its owner is out at once', async () => {
    const account = { county: COUNTY, name: 'zhao', displayName: '赵离职', role: 'planner' } as const
    const planner = await person(house, admin, account)
    const { page } = await open(`/${COUNTY}/system`, admin)
    await page.getByRole('row').filter({ hasText: 'zhao' }).getByRole('button', { name: '停用' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('立即退出').waitFor()
    await dialog.getByRole('button', { name: '停用' }).click()
    await page.getByRole('row').filter({ hasText: 'zhao' }).getByText('已停用').waitFor()
    await expect(planner.ask(routes.readSession)).rejects.toThrow(/40[13]/)
  })

  it('says in words that the audit chain is whole', async () => {
    const { page } = await open(`/${COUNTY}/system?tab=audit`, admin)
    await page.getByRole('button', { name: '校验审计链' }).click()
    const verdict = page.getByRole('status').filter({ hasText: '审计链完整' })
    await verdict.waitFor()
    expect(await verdict.textContent()).toMatch(/共 \d+ 环，逐环校验无误。链根： ?[0-9a-f]{64}/)
    expect(await page.getByRole('row').filter({ hasText: 'county/liucheng' }).count()).toBeGreaterThan(0)
  })
})

describe('a viewer', () => {
  let viewer: { readonly sessionId: string }
  beforeAll(async () => {
    viewer = await person(house, admin, { county: COUNTY, name: 'wang', displayName: '王查阅', role: 'viewer' })
  })

  it('reads the plan and finds no entry that would lead nowhere', async () => {
    const { page } = await open('/', viewer)
    await page.locator('.doc-clause').first().waitFor()
    await page.goto(`/${COUNTY}/plans`)
    await page.getByRole('main').getByRole('link', { name: /年度/ }).waitFor()
    expect(await page.getByRole('link', { name: '导入计划' }).count()).toBe(0)
    await page.goto(`/${COUNTY}/system`)
    await page.getByRole('tab', { name: '关于' }).waitFor()
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['关于'])
  })

  it.each(['import', 'import/0190a0a0-0000-7000-8000-000000000000', 'system?tab=accounts', 'system?tab=audit'])(
    'is told under the address %s that the right is missing, and whom to ask',
    async (address) => {
      const { page } = await open(`/${COUNTY}/${address}`, viewer)
      await page.getByText('没有查看的权限').waitFor()
      expect(await page.getByRole('main').textContent()).toContain('请联系本县系统管理员')
    },
  )

  it('sees a county it does not belong to as one that does not exist', async () => {
    const { page, watch } = await house.visit(viewer)
    watch.expectFailure(/\/api\/counties\/bixi\//)
    await page.goto('/bixi/plans/2024')
    await page.getByText('没有这个县').waitFor()
    expect(await page.content()).not.toContain('碧溪')
    expect(watch.findings).toEqual([])
  })
})
