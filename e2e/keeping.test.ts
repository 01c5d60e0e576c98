import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type House, openHouse } from './support/house.ts'

let house: House
let sessionId: string

beforeAll(async () => {
  house = await openHouse()
  ;({ sessionId } = await administrator(house))
})
afterAll(() => house?.close())

const bilan = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/bilan.mjs', ...args, '--data', house.directory], { encoding: 'utf8' })

describe('what is kept', () => {
  // Two scenes of one installation, in this order: the demonstration goes, then somebody tampers with the real county.
  it('loses the demonstration county for good when its removal is confirmed', async () => {
    const { page, context, watch } = await house.visit({ sessionId })
    await page.goto('/bixi/plans/2024')
    await page.locator('.doc-clause').first().waitFor()
    await page.getByRole('button', { name: '移除演示数据' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('会被永久删除').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '移除演示数据' }).click()
    await dialog.getByRole('button', { name: '移除', exact: true }).click()
    await page.getByText(/演示数据已移除，共 [\d,]+ 行，剩余 0 行/).waitFor()
    await page.waitForURL('**/liucheng/plans/2024')
    expect(await page.getByRole('banner').textContent()).not.toContain('碧溪')
    expect(watch.findings).toEqual([])
    await context.close()

    await house.restart()
    const after = await house.visit({ sessionId })
    after.watch.expectFailure(/\/api\/counties\/bixi\//)
    await after.page.goto('/bixi/plans/2024')
    await after.page.getByText('没有这个县').waitFor()
    expect(after.watch.findings).toEqual([])
    await after.context.close()
  })

  it('names the entry of the audit chain that somebody changed behind its back', async () => {
    await house.restart(async () => {
      const whole = bilan('audit', 'verify', '--json')
      expect([whole.status, JSON.parse(whole.stdout)]).toEqual([0, [expect.objectContaining({ ok: true })]])
      const database = new PGlite(join(house.directory, 'database'))
      await database.query(`update audit_entry set actor = 'somebody else' where seq = 2`)
      await database.close()
      const broken = bilan('audit', 'verify')
      expect([broken.status, broken.stdout]).toEqual([1, expect.stringContaining('第 2 条断裂')])
    })
    const { page, context } = await house.visit({ sessionId })
    await page.goto('/liucheng/system?tab=audit')
    await page.getByRole('button', { name: '校验审计链' }).click()
    await page.getByText('审计链在第 2 环断开').waitFor()
    await context.close()
  })
})
