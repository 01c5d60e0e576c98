import type { Page } from 'playwright-core'
import { hold, openSheet, problem, type Scene } from './scene.ts'

const TASKS = /\/api\/.*\/tasks(?:\?|$)/
const POLICIES = /\/api\/.*\/policies$/
const MAP = /\/api\/.*\/map$/
const MEMO = /\/settlements$/

const correct = (name: RegExp) => async (page: Page) => {
  await openSheet(page)
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}

const openFirst = (name: RegExp) => async (page: Page) => {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Settling, tasks, units' pages, cited documents and the map. */
export const WORKBENCH_SCENES: readonly Scene[] = [
  { name: 'settling.marks', address: '/liucheng/plans/2024?clause=A-2-4&tab=lint', act: openSheet },
  {
    name: 'settling.lead',
    address: '/liucheng/plans/2024?clause=A-5-2&tab=units',
    act: correct(/^(?:更正牵头单位|Correct: Lead units)$/),
  },
  {
    name: 'settling.targets',
    address: '/liucheng/plans/2024?clause=A-0-1&tab=targets',
    act: correct(/^(?:更正目标|Correct: Targets)$/),
  },
  {
    name: 'settling.deadlines',
    address: '/liucheng/plans/2024?clause=W-56&tab=deadlines',
    act: correct(/^(?:更正时限|Correct: Deadlines)$/),
  },
  { name: 'memo.empty', address: '/bixi/plans/2024/memo' },
  { name: 'memo.error', address: '/bixi/plans/2024/memo', network: [problem(MEMO)] },
  { name: 'memo.loading', address: '/bixi/plans/2024/memo', network: [hold(MEMO)] },
  { name: 'versions.filled', address: '/bixi/plans/2024/versions' },

  { name: 'tasks.filled', address: '/bixi/tasks' },
  { name: 'tasks.search', address: `/bixi/tasks?q=${encodeURIComponent('秸秆')}` },
  { name: 'tasks.timeline', address: '/bixi/tasks?view=timeline' },
  { name: 'tasks.no-match', address: `/bixi/tasks?q=${encodeURIComponent('没有这句话')}` },
  { name: 'tasks.print', address: '/bixi/tasks/print' },
  { name: 'tasks.empty', address: '/no-plan/tasks' },
  { name: 'tasks.error', address: '/bixi/tasks', network: [problem(TASKS)] },
  { name: 'tasks.loading', address: '/bixi/tasks', network: [hold(TASKS)] },
  { name: 'tasks.long', address: '/long-names/tasks' },

  { name: 'unit.filled', address: '/bixi/units', act: openFirst(/局$/) },
  { name: 'policies.filled', address: '/bixi/policies' },
  { name: 'policies.empty', address: '/no-plan/policies' },
  { name: 'policies.error', address: '/bixi/policies', network: [problem(POLICIES)] },
  { name: 'policies.loading', address: '/bixi/policies', network: [hold(POLICIES)] },
  { name: 'policy.filled', address: '/bixi/policies', act: openFirst(/^《/) },

  { name: 'map.filled', address: '/bixi/map' },
  { name: 'map.gaps', address: '/liucheng/map' },
  { name: 'map.empty', address: '/no-plan/map' },
  { name: 'map.error', address: '/bixi/map', network: [problem(MAP)] },
  { name: 'map.loading', address: '/bixi/map', network: [hold(MAP)] },
]
