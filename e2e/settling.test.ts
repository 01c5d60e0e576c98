import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract/routes.ts'
import { administrator, type House, openHouse, person, type Visit } from './support/house.ts'
import { referencePlan, utf8 } from './support/plan-files.ts'

let house: House
let planner: Awaited<ReturnType<typeof administrator>>
let visits: Visit[] = []

beforeAll(async () => {
  house = await openHouse()
  planner = await administrator(house)
})
afterAll(() => house?.close())
afterEach(async () => {
  const seen = visits
  visits = []
  for (const { context } of seen) await context.close()
  expect(seen.flatMap(({ watch }) => watch.findings)).toEqual([])
})

async function open(address: string, sessionId = planner.sessionId): Promise<Visit> {
  const visit = await house.visit({ sessionId })
  visits.push(visit)
  await visit.page.goto(address)
  await visit.page.locator('.doc-clause').first().waitFor({ state: 'attached' })
  return visit
}

const params = { county: 'liucheng', plan: '2024' }

/** One figure of the plan changed, as an amending notice would. */
function amendedPlan(): string {
  const text = referencePlan()
  const amended = text.replace('93.5%', '94.0%')
  if (amended === text) throw new Error('the reference plan does not print the figure to be amended')
  return amended
}

describe('settling', () => {
  it('puts a lead right in the plan, with a reason, and offers the way back', async () => {
    const { page } = await open('/liucheng/plans/2024?clause=A-5-2&tab=units')
    await page
      .getByRole('button', { name: '更正：牵头单位' })
      .or(page.getByRole('button', { name: '更正牵头单位' }))
      .click()
    const sheet = page.getByRole('dialog')
    for (const remove of await sheet.getByRole('button', { name: /^移除/ }).all()) await remove.click()
    const add = sheet.getByRole('combobox', { name: '加入单位或单位集合' })
    await add.fill('水利局')
    await add.press('Enter')
    await sheet.getByRole('button', { name: '保存更正' }).click()
    await sheet.getByText('请写明理由').waitFor()
    await sheet.getByRole('textbox', { name: '理由' }).fill('县大气办电话答复')
    await sheet.getByRole('button', { name: '保存更正' }).click()
    await sheet.waitFor({ state: 'detached' })
    const panel = page.getByRole('complementary', { name: '条款详情' })
    await panel.getByText('县大气办电话答复').waitFor()
    const { tasks } = await planner.ask(routes.readLivingPlan, { params })
    const leads = tasks.find(({ key }) => key === 'A-5-2')?.assignments.filter(({ role }) => role === 'lead')
    expect(leads?.map(({ name }) => name)).toEqual(['县水利局'])
  })

  it('keeps the correction through an amended text, whose changes are the amendment and nothing else', async () => {
    const file = { name: '修订稿.txt', bytes: utf8(amendedPlan()) }
    const draft = await planner.ask(routes.uploadPlan, { params, file })
    expect(draft.amends?.planKey).toBe('2024')
    const touched = draft.amends?.change.tasks.filter(({ kind }) => kind !== 'same').map(({ after }) => after?.key)
    expect(touched).toEqual(['A-0-1'])
    expect(draft.amends?.carried.map(({ outcome, taskKey }) => [outcome, taskKey])).toEqual([['carried', 'A-5-2']])
    await planner.ask(routes.confirmImport, { params: { county: 'liucheng', importId: draft.id }, body: {} })
    const { version, tasks } = await planner.ask(routes.readLivingPlan, { params })
    expect(version.no).toBe(2)
    const leads = tasks.find(({ key }) => key === 'A-5-2')?.assignments.filter(({ role }) => role === 'lead')
    expect(leads?.map(({ name }) => name)).toEqual(['县水利局'])
    const { page } = await open('/liucheng/plans/2024?clause=A-5-2&tab=units')
    await page.getByRole('complementary', { name: '条款详情' }).getByText('县大气办电话答复').waitFor()
  })

  it('settles a proof mark by one key, takes it back by another, and lists both in the memo', async () => {
    const { issues } = await planner.ask(routes.readLivingPlan, { params })
    const mark = issues.find(({ item, severity }) => item !== undefined && severity === 'warning')
    const { page } = await open(`/liucheng/plans/2024?clause=${mark?.item}&tab=lint`)
    const panel = page.getByRole('complementary', { name: '条款详情' })
    await panel.getByRole('button', { name: '确认原文' }).first().waitFor()
    await page.keyboard.press('c')
    await panel.getByText('已确认原文').first().waitFor()
    await page.getByRole('status').getByRole('button', { name: '撤回' }).click()
    await panel.getByText('已确认原文').first().waitFor({ state: 'detached' })
    await page.keyboard.press('q')
    await panel.getByText('已问计划办').first().waitFor()
    await page.goto('/liucheng/plans/2024/memo')
    await page.getByRole('heading', { name: '校订备忘录' }).waitFor()
    await page.getByRole('table').getByText('县大气办电话答复').waitFor()
    await page.getByRole('checkbox', { name: '也列出已终止的' }).check()
    await page
      .getByText(/已撤回/)
      .first()
      .waitFor()
  })

  it('shows both values when two people put the same thing right, and changes nothing until one decides', async () => {
    const account = { county: 'liucheng', name: 'second', displayName: '第二人', role: 'planner' } as const
    const second = await person(house, planner, account)
    const { page, watch } = await open('/liucheng/plans/2024?clause=A-2-1&tab=deadlines')
    watch.expectFailure(/\/settlements$/)
    await page.getByRole('button', { name: '更正时限' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: '增加一个时限' }).click()
    await sheet.getByRole('textbox', { name: '理由' }).fill('第一人的理由')
    const value = { field: 'deadlines' as const, value: [] }
    const body = {
      kind: 'correction',
      taskKey: 'A-2-1',
      after: value,
      mark: null,
      reason: '第二人的理由',
      expected: null,
    }
    await second.ask(routes.settle, { params, body })
    await sheet.getByRole('button', { name: '保存更正' }).click()
    await sheet.getByText('同一处刚刚被别人校订过').waitFor()
    await sheet.getByText(/第二人的理由/).waitFor()
    await sheet.getByRole('button', { name: '以我的为准' }).click()
    await sheet.waitFor({ state: 'detached' })
    const { settlements } = await planner.ask(routes.readLivingPlan, { params })
    const held = settlements.find(({ taskKey, after }) => taskKey === 'A-2-1' && after?.field === 'deadlines')
    expect(held?.reason).toBe('第一人的理由')
  })

  it('offers nothing to settle to whoever may only read', async () => {
    const account = { county: 'liucheng', name: 'reader', displayName: '读者', role: 'viewer' } as const
    const reader = await person(house, planner, account)
    const { page } = await open('/liucheng/plans/2024?clause=A-5-2&tab=units', reader.sessionId)
    await page.getByText('县大气办电话答复').waitFor()
    expect(await page.getByRole('button', { name: /^更正/ }).count()).toBe(0)
  })
})
