import type { Page } from 'playwright-core'
import { hold, problem, type Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { ReadingStage } from './stage-readings.ts'

const TABS = ['imports', 'stations', 'exclusions', 'published'] as const
const READINGS = /\/api\/counties\/[^/]+\/(?:observation-imports|stations|exclusions|published-values)(?:[/?]|$)/

const looked =
  (county: string, key: keyof ReadingStage['imports']) =>
  ({ readings }: Stage): string =>
    `/${county}/data/imports/${readings.imports[key]}`

const opens = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}

/** 数据 — files taken in, stations, exclusions, official figures, and the look at a file in each state. */
export const DATA_SCENES: readonly Scene[] = [
  ...TABS.map((tab): Scene => ({ name: `data.${tab}`, address: `/bixi/data?tab=${tab}` })),
  ...TABS.map((tab): Scene => ({ name: `data.${tab}-empty`, address: `/no-plan/data?tab=${tab}` })),
  ...TABS.map((tab): Scene => ({ name: `data.${tab}-viewer`, address: `/liucheng/data?tab=${tab}`, as: 'viewer' })),
  { name: 'data.loading', address: '/bixi/data', network: [hold(READINGS)] },
  { name: 'data.error', address: '/bixi/data', network: [problem(READINGS)] },
  { name: 'data.imports-long', address: '/long-names/data' },
  { name: 'data.stations-long', address: '/long-names/data?tab=stations' },
  { name: 'data.new-exclusion', address: '/bixi/data?tab=exclusions', act: opens(/^(?:剔除读数|Exclude readings)$/) },
  { name: 'data.look', address: looked('bixi', 'look') },
  { name: 'data.look-viewer', address: looked('liucheng', 'lookViewer'), as: 'viewer' },
  { name: 'data.look-matching', address: looked('bixi', 'matching') },
  { name: 'data.look-refused', address: looked('bixi', 'refused') },
  { name: 'data.look-done', address: looked('long-names', 'done') },
  { name: 'data.look-long', address: looked('long-names', 'long') },
]
