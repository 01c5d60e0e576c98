import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type House, openHouse, type Visit, type VisitOptions, WITH_READINGS } from './support/house.ts'
import { pagesOf } from './support/pdf.ts'
import { referencePlan } from './support/plan-files.ts'

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
  await visit.page.locator('.doc-clause').first().waitFor({ state: 'attached' })
  return visit
}

const clauseIn = (address: string): string | null => new URL(address).searchParams.get('clause')

describe('the living plan', () => {
  it('holds all 89 items, 258 clauses and 2 annexed objects of the reference plan', async () => {
    const { page } = await open('/liucheng/plans/2024')
    const ids = await page.evaluate(() => {
      const distinct = (selector: string, attribute: string) => [
        ...new Set([...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')),
      ]
      return {
        clauses: distinct('.doc-clause', 'data-clause'),
        items: distinct('[data-item]', 'data-item'),
        margins: distinct('.doc-margin', 'data-clause'),
      }
    })
    expect(ids.clauses).toHaveLength(258)
    expect(ids.margins).toHaveLength(89)
    expect(ids.items.filter((id) => !ids.margins.includes(id))).toEqual(['W-A2', 'W-A3'])
    expect(ids.margins.filter((id) => id.startsWith('A-'))).toHaveLength(27)
    expect(ids.margins).toEqual(expect.arrayContaining(['A-1-1', 'A-4-1a', 'W-0-1', 'W-56']))
  })

  it('goes to a section from the outline and marks where one is', async () => {
    const { page } = await open('/liucheng/plans/2024')
    const outline = page.getByRole('navigation', { name: '目录' })
    const entries = outline.getByRole('button')
    expect(await entries.count()).toBeGreaterThan(15)
    const last = outline.getByRole('button', { name: /工作职责|保障|组织/ }).first()
    await last.click()
    await expect.poll(() => last.getAttribute('aria-current')).toBe('location')
  })

  it('shows what a clause has become when it is clicked, and goes back with the browser', async () => {
    const { page } = await open('/liucheng/plans/2024')
    const panel = page.getByRole('complementary', { name: '条款详情' })
    await panel.getByText('计划概况').waitFor()
    const clause = page.locator('.doc-clause[data-clause="A-4-1a.6"]').first()
    await clause.scrollIntoViewIfNeeded()
    await clause.click()
    await panel.getByText('A-4-1a.6').first().waitFor()
    expect(clauseIn(page.url())).toBe('A-4-1a.6')
    expect(await panel.getByRole('tab').count()).toBe(6)
    for (const tab of ['任务与单位', '目标与数字', '时限', '引用', '体检', '原文']) {
      await panel.getByRole('tab', { name: tab }).click()
      expect(await panel.getByRole('tabpanel').textContent()).toMatch(/\S/)
    }
    await page.goBack()
    await panel.getByText('计划概况').waitFor()
    expect(clauseIn(page.url())).toBeNull()
  })

  it('moves by J and K, opens by Enter and leaves by Escape', async () => {
    const { page } = await open('/liucheng/plans/2024?clause=A-1-1.1')
    const selected = () => page.locator('.doc-clause[data-selected]').first().getAttribute('data-clause')
    expect(await selected()).toBe('A-1-1.1')
    await page.keyboard.press('j')
    await expect.poll(selected).toBe('A-1-1.2')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect.poll(selected).toBe('A-1-1.2')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: '条款详情' })
    expect(await panel.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(false)
    expect(clauseIn(page.url())).toBe('A-1-1.2')
    await page.keyboard.press('Escape')
    await expect.poll(() => clauseIn(page.url())).toBeNull()
    expect(await page.locator('[data-selected]').count()).toBe(0)
  })

  it('opens at the clause of a deep link, in view', async () => {
    const { page } = await open('/liucheng/plans/2024?clause=A-4-1a.6')
    const clause = page.locator('.doc-clause[data-clause="A-4-1a.6"][data-selected]').first()
    await clause.waitFor()
    await expect.poll(() => clause.evaluate(isInWindow)).toBe(true)
  })

  it('says so when the clause of a link is not in this plan', async () => {
    const { page } = await open('/liucheng/plans/2024?clause=A-99.1')
    const notice = page.getByText('本计划没有编号为 A-99.1 的条款')
    await notice.waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await notice.waitFor({ state: 'detached' })
    expect(clauseIn(page.url())).toBeNull()
  })

  it('leaves only a unit’s own part under the unit lens, and prints its duty list', async () => {
    const { page } = await open('/liucheng/plans/2024')
    await page.getByRole('button', { name: '单位视角 全部单位' }).click()
    await page.getByRole('searchbox', { name: '查找单位' }).fill('水利')
    await page.getByRole('button', { name: /^县水利局 \d+$/ }).click()
    await page.getByText(/县水利局在本计划中有 \d+ 项/).waitFor()
    const kept = await page.locator('[data-item][data-in-lens]').count()
    const all = await page.locator('[data-item]').count()
    expect(kept).toBeGreaterThan(5)
    expect(kept).toBeLessThan(all / 2)
    const lightness = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) =>
          (getComputedStyle(element).color.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0),
        )
    const ink = await lightness('[data-in-lens] .doc-cell')
    // Fading stops where the text would no longer be legible, so it is lighter, not transparent.
    await expect.poll(() => lightness('.doc-row[data-item]:not([data-in-lens]) .doc-text')).toBeGreaterThan(ink + 150)
    await page.getByRole('link', { name: '打印责任清单' }).first().click()
    await page.getByRole('heading', { name: '县水利局责任清单' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5)
  })

  it('finds words, units and ids and counts the hits', async () => {
    const { page } = await open('/liucheng/plans/2024')
    await page.keyboard.press('/')
    await page.keyboard.type('黑臭水体')
    const count = page.getByRole('search').getByRole('status')
    const wanted = referencePlan().split('黑臭水体').length - 1
    await expect.poll(() => count.textContent()).toBe(`1 / ${wanted}`)
    await page.keyboard.press('Enter')
    await expect.poll(() => count.textContent()).toBe(`2 / ${wanted}`)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count.textContent()).toBe(`1 / ${wanted}`)
    await page.getByRole('searchbox', { name: '在文件中查找' }).fill('此文没有')
    await expect.poll(() => count.textContent()).toBe('无')
    await page.getByRole('searchbox', { name: '在文件中查找' }).fill('A-4-1a.6')
    await expect.poll(() => count.textContent()).toBe('1 / 1')
  })

  it('opens the demonstration county as of its own moment and turns the clocks with the time rail', async () => {
    const { page } = await open('/bixi/plans/2024')
    await page.getByText('演示数据，虚构县。演示时点 2024年10月15日').waitFor()
    const rail = page.getByRole('slider', { name: '截至日期' })
    expect(await rail.getAttribute('aria-valuetext')).toBe('2024年10月15日')
    const clock = page.locator('.doc-clock-dated').filter({ hasText: '剩 77 天' })
    expect(await clock.count()).toBeGreaterThan(0)

    await rail.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => rail.getAttribute('aria-valuetext')).toBe('2024年10月16日')
    await page.locator('.doc-clock-dated').filter({ hasText: '剩 76 天' }).first().waitFor({ state: 'attached' })
    expect(await clock.count()).toBe(0)
    expect(new URL(page.url()).searchParams.get('asOf')).toContain('2024-10-16')

    await page.keyboard.press('End')
    await page.locator('.doc-margin').filter({ hasText: '今日到期' }).first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '回到演示时点' }).first().click()
    await expect.poll(() => rail.getAttribute('aria-valuetext')).toBe('2024年10月15日')
  })

  it('says on a day before the plan was known that it was not, and leads back to the county’s own moment', async () => {
    const { page, watch } = await house.visit({ sessionId })
    watch.expectFailure(/\/living\?/)
    await page.goto('/bixi/plans/2024?asOf=2024-01-05')
    const notice = page.getByRole('status').filter({ hasText: '到2024年1月5日系统里还没有这份计划' })
    await notice.getByRole('button', { name: '回到演示时点' }).click()
    await notice.getByText('还没有这份计划').waitFor({ state: 'detached' })
    expect(await page.getByRole('slider', { name: '截至日期' }).getAttribute('aria-valuetext')).toBe('2024年10月15日')
    expect(watch.findings).toEqual([])
    await page.context().close()
  })

  it('writes targets over the printed figures, and hides them on request', async () => {
    const { page } = await open('/liucheng/plans/2024')
    const notes = page.locator('ruby.doc-figure rt')
    expect(await notes.count()).toBeGreaterThan(20)
    expect(await notes.allTextContents()).toEqual(expect.arrayContaining(['目标 ≥ 93.5']))
    await page.getByRole('checkbox', { name: '数字旁注' }).uncheck()
    await expect.poll(() => notes.count()).toBe(0)
  })

  it('copies the text as it was issued, without notes, margins or line breaks of the screen', async () => {
    const { page } = await open('/liucheng/plans/2024?clause=A-0-1.1')
    const copied = await page.evaluate(() => {
      const paper = document.querySelector('.doc-paper')
      if (!paper) throw new Error('no paper')
      globalThis.getSelection()?.selectAllChildren(paper)
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
      paper.dispatchEvent(event)
      return event.clipboardData?.getData('text/plain') ?? ''
    })
    const issued = referencePlan().replace(/^﻿/, '')
    expect(copied.length).toBeGreaterThan(issued.trim().length * 0.99)
    expect(issued).toContain(copied)
  })

  it('shows table rows as items, and selects one by a click into it', async () => {
    const { page } = await open('/liucheng/plans/2024')
    const rows = page.locator('tr[data-item]')
    const ids = await rows.evaluateAll((found) => [...new Set(found.map((row) => row.getAttribute('data-item')))])
    expect(ids.filter((id) => id?.startsWith('W-') && !id.startsWith('W-A'))).toHaveLength(56)
    const row = page.locator('tr[data-item="W-20"]').first()
    await row.scrollIntoViewIfNeeded()
    await row.locator('td.doc-cell').first().click()
    await page.getByRole('complementary', { name: '条款详情' }).getByText('W-20').first().waitFor()
  })

  it('changes the county and the language from the head', async () => {
    const { page } = await open('/liucheng/plans/2024')
    await page.getByRole('button', { name: /切换县/ }).click()
    await page.getByRole('menuitemradio', { name: /碧溪县/ }).click()
    await page.waitForURL('**/bixi/plans/2024')
    expect(await page.locator('.doc-paper').textContent()).not.toContain('柳城')

    await page.getByRole('button', { name: /账号/ }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.getByRole('navigation', { name: 'Contents' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.reload()
    await page.getByRole('navigation', { name: 'Contents' }).waitFor()
    expect(await page.locator('.doc-paper').getAttribute('lang')).toBe('zh-CN')
  })

  it('prints the plan on A4, and says on every page of a demonstration that it is one', async () => {
    const { page } = await open('/bixi/plans/2024/print')
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages.length).toBeGreaterThan(5)
    // 210 × 297 mm in points, upright or across.
    const sizes = new Set(
      pages.map(({ width, height }) =>
        [width, height]
          .map(Math.round)
          .sort((a, b) => a - b)
          .join('×'),
      ),
    )
    expect([...sizes]).toEqual(['595×842'])
    expect(await page.locator('body').textContent()).toContain('演示数据，虚构县')
    expect(await page.locator('.doc-margin').count()).toBe(0)
  })
})

describe('the living plan of a county with readings', () => {
  let measured: House
  let visit: Visit

  beforeAll(async () => {
    measured = await openHouse(WITH_READINGS)
    const account = await administrator(measured)
    visit = await measured.visit({ sessionId: account.sessionId })
  })
  afterAll(() => measured?.close())

  it('says where a target stands: over its figure, in the panel, at another moment, and on paper', async () => {
    const { page, watch } = visit
    await page.goto('/bixi/plans/2024?clause=A-0-1.1')
    const figure = page.locator('.doc-clause[data-clause="A-0-1.1"] ruby').filter({ hasText: '93.5%' })
    const note = figure.locator('rt')
    const noteNow = async () => (await note.textContent()) ?? ''
    await note.filter({ hasText: /^今 9\d\.\d · 余 \d+ 天$/ }).waitFor()
    const before = await noteNow()
    const [, reading = '', left = ''] = /今 (\S+) · 余 (\d+) 天/.exec(before) ?? []

    const panel = page.getByRole('complementary', { name: '条款详情' })
    await panel.getByTitle('查看凭证：优良天数比率').filter({ hasText: reading }).waitFor()
    await panel.getByRole('img', { name: new RegExp(`可用 23 天，已用 \\d+ 天，还剩 ${left} 天`) }).waitFor()
    const margin = page.locator('.doc-margin[data-clause="A-0-1"]')
    expect(await margin.getAttribute('title')).toMatch(/有望 \d 个目标/)
    const row = page.locator('tr[data-item="W-A2"]')
    expect(await row.locator('.doc-margin').getAttribute('title')).toMatch(/1 个目标$/)
    expect(await row.locator('rt').textContent()).toMatch(/^今 [ⅠⅡⅢ] · /)

    await page.getByRole('slider', { name: '截至日期' }).press('PageDown')
    await note.filter({ hasNotText: before }).waitFor()
    expect(await noteNow()).toMatch(/今 9\d\.\d · 余 \d+ 天$/)
    const then = await noteNow()

    await page.goto('/bixi/plans/2024/print?asOf=2024-09-15')
    await page.emulateMedia({ media: 'print' })
    await note.filter({ hasText: then }).waitFor()
    expect(watch.findings).toEqual([])
  })

  it('keeps the plan when the verdicts cannot be read, and asks again when told to', async () => {
    const { page, watch } = visit
    watch.expectFailure(/\/verdicts/)
    await page.emulateMedia({ media: 'screen' })
    await page.route('**/verdicts*', (route) => route.fulfill({ status: 500, body: 'no' }))
    await page.goto('/bixi/plans/2024')
    const line = page.getByRole('status').filter({ hasText: '目标判定没有读到，计划不受影响。' })
    await line.waitFor()
    await page.locator('ruby.doc-figure rt').filter({ hasText: '目标 ≥ 93.5' }).first().waitFor({ state: 'attached' })
    await page.unroute('**/verdicts*')
    await line.getByRole('button', { name: '重试' }).click()
    await page.getByText(/监测目标 \d+ 个/).waitFor()
    expect(watch.findings).toEqual([])
  })
})

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= globalThis.innerHeight
}
