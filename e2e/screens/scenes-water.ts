import { WATER_TABS } from '#web/features/water/water-address.ts'
import { hold, problem, type Scene } from './scene.ts'
import type { Stage } from './stage.ts'

const WATER = /\/api\/counties\/[^/]+\/water\//
const section =
  (search = '') =>
  ({ readings }: Stage): string =>
    `/bixi/water/sections/${readings.section}${search}`

/** 水 — sections, sources, zones and black-odorous waters with readings and without, and the page of a section. */
export const WATER_SCENES: readonly Scene[] = [
  ...WATER_TABS.map((tab): Scene => ({ name: `water.${tab}`, address: `/bixi/water?tab=${tab}` })),
  ...WATER_TABS.map((tab): Scene => ({ name: `water.${tab}-empty`, address: `/liucheng/water?tab=${tab}` })),
  { name: 'water.sections-past-year', address: '/bixi/water?year=2023' },
  { name: 'water.viewer-empty', address: '/liucheng/water', as: 'viewer' },
  { name: 'water.loading', address: '/bixi/water', network: [hold(WATER)] },
  { name: 'water.error', address: '/bixi/water', network: [problem(WATER)] },
  { name: 'section.filled', address: section() },
  { name: 'section.readings', address: section('?factor=tp&step=reading') },
  { name: 'section.no-readings-then', address: section('?year=2021') },
  { name: 'section.error', address: section(), network: [problem(WATER)] },
  { name: 'section.loading', address: section(), network: [hold(WATER)] },
]
