import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { firstAccount, type House, openHouse, type Visit, type VisitOptions, WITH_READINGS } from './support/house.ts'

let house: House
let visits: Visit[] = []

beforeAll(async () => {
  house = await openHouse(WITH_READINGS)
})
afterAll(() => house?.close())
afterEach(async () => {
  for (const { context } of visits) await context.close()
  visits = []
})

async function visit(options?: VisitOptions): Promise<Visit> {
  const opened = await house.visit(options)
  visits.push(opened)
  return opened
}

const OWN = 'Qing-Shui 2024'

async function signIn({ page }: Visit, name: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

describe('the first run', () => {
  // One person's first morning, step by step: what was printed is spent by the first step.
  it('leads from the printed account over a password of one’s own to the living plan', async () => {
    const { name, password } = await firstAccount(house.product)
    const seen = await visit()
    const { page, watch } = seen
    await page.goto('/')
    await signIn(seen, name, password)
    await page.getByRole('heading', { name: '修改密码' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/password')

    // Nothing else opens before the password is changed.
    watch.expectFailure(/\/living$/)
    await page.goto('/liucheng/plans/2024')
    await page.getByText('这是初始密码').waitFor()

    const rules = page.getByRole('region', { name: '密码要求' })
    const save = page.getByRole('button', { name: '修改密码' })
    const met = () => rules.getByRole('img', { name: '已满足' }).count()
    expect(await met()).toBe(0)
    await page.getByLabel('原密码', { exact: true }).fill(password)
    await page.getByLabel('新密码', { exact: true }).fill('qing-shui')
    expect(await met()).toBe(2)
    expect(await save.isDisabled()).toBe(true)
    await page.getByLabel('新密码', { exact: true }).fill(OWN)
    await page.getByLabel('再输一次新密码').fill(OWN)
    expect(await met()).toBe(5)
    await save.click()

    await page.locator('.doc-clause').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/liucheng/plans/2024')
    expect(await page.title()).toContain('柳城县')
    expect(watch.findings).toEqual([])
  })

  it('keeps a deep link over signing in', async () => {
    const seen = await visit()
    const { page } = seen
    await page.goto('/bixi/plans/2024?clause=A-4-1a.6')
    await signIn(seen, 'admin', OWN)
    await page.locator('.doc-clause[data-clause="A-4-1a.6"][data-selected]').first().waitFor()
    const { pathname, searchParams } = new URL(page.url())
    expect([pathname, searchParams.get('clause')]).toEqual(['/bixi/plans/2024', 'A-4-1a.6'])
  })

  it('signs out, and then shows nothing of the plan any more', async () => {
    const seen = await visit()
    const { page } = seen
    await page.goto('/')
    await signIn(seen, 'admin', OWN)
    await page.locator('.doc-clause').first().waitFor()
    await page.getByRole('button', { name: /账号/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByLabel('用户名').waitFor()
    await page.goto('/liucheng/plans/2024')
    await page.getByLabel('用户名').waitFor()
    expect(await page.locator('.doc-clause').count()).toBe(0)
  })

  it('says the same to a wrong password and to an unknown name, keeps the name and empties the password', async () => {
    const seen = await visit()
    const { page, watch } = seen
    watch.expectFailure(/\/api\/session$/)
    await page.goto('/')
    for (const name of ['admin', 'nobody']) {
      await signIn(seen, name, 'Wrong-Password-1')
      await page.getByRole('alert').filter({ hasText: '账号或密码不正确' }).waitFor()
      expect(await page.getByLabel('用户名').inputValue()).toBe(name)
      expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('')
    }
    expect(watch.findings).toEqual([])
  })

  it('keeps what was typed when the server does not answer', async () => {
    const seen = await visit()
    const { page, watch } = seen
    watch.expectFailure(/\/api\/session$/)
    await page.goto('/')
    await page.route('**/api/session', (route) => route.abort('connectionrefused'))
    await signIn(seen, 'admin', OWN)
    await page.getByRole('alert').filter({ hasText: '没有收到服务器的答复' }).waitFor()
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe(OWN)
    expect(watch.findings).toEqual([])
  })

  it('asks for what is missing before it asks the server', async () => {
    const { page } = await visit()
    await page.goto('/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.method()))
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('请输入用户名。').waitFor()
    await page.getByText('请输入密码。').waitFor()
    expect(asked).not.toContain('POST')
  })

  it('locks signing in after repeated failures and says for how long', async () => {
    const seen = await visit()
    const { page, watch } = seen
    watch.expectFailure(/\/api\/session$/)
    await page.goto('/')
    const alert = page.getByRole('alert')
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await signIn(seen, 'guesser', `Guess-Number-${attempt}`)
      expect((await answer).status()).toBe(attempt <= 5 ? 401 : 429)
      await alert.waitFor()
    }
    expect(await alert.textContent()).toMatch(/已暂时锁定。请在 1[45] 分钟后重试/)
    expect(watch.findings).toEqual([])
  })
})
