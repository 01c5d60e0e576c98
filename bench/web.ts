import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { administrator, type House, openHouse } from '../e2e/support/house.ts'
import { settle } from '../e2e/support/settle.ts'
import { type Figure, median } from './figure.ts'

const SCREENS = 'dist/web'
const PLAN = '/liucheng/plans/2024'
const FIRST_LOADS = 5
const SELECTIONS = 20

declare global {
  interface Window {
    /** Milliseconds since navigation start at which the first clause had been painted. */
    firstClauseMs?: number
    /** Milliseconds from the click to the frame in which the panel shows the clause. */
    selectionMs?: number
  }
}

/** Bytes of script and the two waits a reader feels: the first load of the living plan, and choosing a clause. */
export async function benchWeb(report: (figure: Figure) => void): Promise<void> {
  const house = await openHouse()
  try {
    report({
      name: 'web.sign-in.script',
      value: scriptBytes('sign-in.html'),
      unit: 'B gzip',
      n: 1,
      note: 'goal ≤ 150000',
    })
    report({
      name: 'web.app.script',
      value: scriptBytes('index.html'),
      unit: 'B gzip',
      n: 1,
      note: 'with preloaded chunks',
    })
    const { sessionId } = await administrator(house)
    const loads: number[] = []
    for (let run = 0; run < FIRST_LOADS; run += 1) loads.push(await firstLoad(house, sessionId))
    report({
      name: 'web.living-plan.first-load',
      value: median(loads),
      unit: 'ms',
      n: loads.length,
      note: 'goal ≤ 1200',
    })
    const selections = await selectClauses(house, sessionId)
    report({ name: 'web.living-plan.select-clause', value: median(selections), unit: 'ms', n: selections.length })
  } finally {
    await house.close()
  }
}

/** What an entry loads before it can run: its scripts and everything they are known to import. */
function scriptBytes(entry: string): number {
  const page = readFileSync(join(SCREENS, entry), 'utf8')
  const files = new Set([...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file = '']) => file))
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(SCREENS, file))).length, 0)
}

/** A new profile has an empty cache. The clock is the page's own: it starts with the navigation. */
async function firstLoad(house: House, sessionId: string): Promise<number> {
  const { page, context } = await house.visit({ sessionId })
  await page.addInitScript(() => {
    const look = () => {
      const clause = document.querySelector('.doc-clause')
      if (clause && clause.getClientRects().length > 0) {
        requestAnimationFrame(() => {
          globalThis.window.firstClauseMs = performance.now()
        })
      } else requestAnimationFrame(look)
    }
    look()
  })
  await page.goto(PLAN)
  const taken = await measured(page, () => globalThis.window.firstClauseMs)
  await context.close()
  return taken
}

async function selectClauses(house: House, sessionId: string): Promise<readonly number[]> {
  const { page, context } = await house.visit({ sessionId })
  await page.goto(PLAN)
  await settle(page)
  const keys = await page
    .locator('.doc-clause')
    .evaluateAll((clauses) => [...new Set(clauses.map((clause) => clause.getAttribute('data-clause') ?? ''))])
  const step = Math.floor(keys.length / SELECTIONS)
  const taken: number[] = []
  for (const key of keys.filter((_, index) => index % step === 0).slice(0, SELECTIONS)) {
    const clause = page.locator(`.doc-clause[data-clause="${key}"]`).first()
    await clause.scrollIntoViewIfNeeded()
    await page.evaluate(armSelection, key)
    await clause.click()
    taken.push(await measured(page, () => globalThis.window.selectionMs))
  }
  await context.close()
  return taken
}

function armSelection(key: string): void {
  delete globalThis.window.selectionMs
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      const look = () => {
        if (document.querySelector('aside header b')?.textContent === key) {
          globalThis.window.selectionMs = performance.now() - timeStamp
        } else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    { capture: true, once: true },
  )
}

async function measured(page: Page, read: () => number | undefined): Promise<number> {
  const handle = await page.waitForFunction(read)
  return Number(await handle.jsonValue())
}
