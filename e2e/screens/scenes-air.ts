import { AIR_TABS } from '#web/features/air/air-address.ts'
import { hold, problem, type Scene } from './scene.ts'

const AIR = /\/api\/counties\/[^/]+\/air(?:[/?]|$)/

/** 大气 — each page of it with readings and without; the ranking needs two stations. */
export const AIR_SCENES: readonly Scene[] = [
  ...AIR_TABS.map((tab): Scene => ({ name: `air.${tab}`, address: `/bixi/air?tab=${tab}` })),
  ...AIR_TABS.map((tab): Scene => ({ name: `air.${tab}-empty`, address: `/liucheng/air?tab=${tab}` })),
  { name: 'air.overview-month', address: '/bixi/air?tab=overview&period=2024-04' },
  { name: 'air.overview-without-dust', address: '/bixi/air?tab=overview&period=2024-04&dust=without' },
  { name: 'air.calendar-day', address: '/bixi/air?tab=calendar&day=2024-04-12' },
  { name: 'air.calendar-past-year', address: '/bixi/air?tab=calendar&period=2023&edition=2026-transition' },
  { name: 'air.pollutants-ozone', address: '/bixi/air?tab=pollutants&factor=o3Mda8' },
  { name: 'air.other-moment', address: '/bixi/air?asOf=2024-03-20' },
  {
    name: 'air.slip',
    address: '/bixi/air?tab=overview',
    act: async (page) => {
      await page.locator('main button[aria-haspopup="dialog"]').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'air.viewer-empty', address: '/liucheng/air', as: 'viewer' },
  { name: 'air.loading', address: '/bixi/air', network: [hold(AIR)] },
  { name: 'air.error', address: '/bixi/air', network: [problem(AIR)] },
  { name: 'air.long', address: '/long-names/air?period=2024-08' },
  { name: 'air.long-completeness', address: '/long-names/air?tab=completeness&period=2024-08' },
]
