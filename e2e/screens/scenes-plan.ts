import { hold, openSheet, problem, type Scene } from './scene.ts'

const PLANS = /\/counties\/[^/]+\/plans$/
const LIVING = /\/living(?:\?|$)/
const VERDICTS = /\/verdicts(?:\?|$)/
const UNIT = encodeURIComponent('县水利局')
const LONG_UNIT = encodeURIComponent('县科技工贸信息化和中小企业发展与对外经济技术合作促进局')

/** The list of plans, the living plan and its print. */
export const PLAN_SCENES: readonly Scene[] = [
  { name: 'plans.filled', address: '/liucheng/plans' },
  { name: 'plans.filled-demo', address: '/bixi/plans' },
  { name: 'plans.empty', address: '/no-plan/plans' },
  { name: 'plans.filled-viewer', address: '/liucheng/plans', as: 'viewer' },
  { name: 'plans.error', address: '/liucheng/plans', network: [problem(PLANS)] },
  { name: 'plans.loading', address: '/liucheng/plans', network: [hold(PLANS)] },
  { name: 'plans.long', address: '/long-names/plans' },

  { name: 'living-plan.filled', address: '/bixi/plans/2024' },
  { name: 'living-plan.verdict-air', address: '/bixi/plans/2024?clause=A-0-1.1&tab=targets', act: openSheet },
  { name: 'living-plan.verdict-water', address: '/bixi/plans/2024?clause=W-0-1&tab=targets', act: openSheet },
  { name: 'living-plan.verdict-annex', address: '/bixi/plans/2024?clause=W-A2&tab=targets', act: openSheet },
  {
    name: 'living-plan.verdict-without-data',
    address: '/liucheng/plans/2024?clause=A-0-1.1&tab=targets',
    act: openSheet,
  },
  {
    name: 'living-plan.verdict-error',
    address: '/bixi/plans/2024?clause=A-0-1.1&tab=targets',
    network: [problem(VERDICTS)],
    act: openSheet,
  },
  { name: 'living-plan.filled-real', address: '/liucheng/plans/2024' },
  { name: 'living-plan.clause-targets', address: '/bixi/plans/2024?clause=A-0-1.1' },
  { name: 'living-plan.clause-units', address: '/bixi/plans/2024?clause=A-4-1a.6&tab=units' },
  { name: 'living-plan.clause-deadlines', address: '/bixi/plans/2024?clause=A-4-1a.6&tab=deadlines' },
  { name: 'living-plan.clause-cited', address: '/bixi/plans/2024?clause=A-1-1.1&tab=cited' },
  { name: 'living-plan.clause-lint', address: '/bixi/plans/2024?clause=W-52&tab=lint' },
  { name: 'living-plan.clause-source', address: '/bixi/plans/2024?clause=A-4-1a.6&tab=source' },
  {
    name: 'living-plan.clause-sheet-open',
    address: '/bixi/plans/2024?clause=A-4-1a.6&tab=units',
    only: 'narrow',
    act: (page) => page.locator('aside > button[aria-expanded]').click(),
  },
  { name: 'living-plan.table-row', address: '/bixi/plans/2024?clause=W-20' },
  { name: 'living-plan.annex', address: '/bixi/plans/2024?clause=W-A2' },
  { name: 'living-plan.unit-lens', address: `/bixi/plans/2024?unit=${UNIT}` },
  { name: 'living-plan.search', address: `/bixi/plans/2024?q=${encodeURIComponent('黑臭水体')}` },
  { name: 'living-plan.unknown-clause', address: '/bixi/plans/2024?clause=A-99.1' },
  { name: 'living-plan.other-day', address: '/bixi/plans/2024?asOf=2025-01-20' },
  {
    name: 'living-plan.keys',
    address: '/bixi/plans/2024',
    only: 'wide',
    act: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'living-plan.outline-sheet',
    address: '/bixi/plans/2024',
    only: 'narrow',
    act: async (page) => {
      await page
        .locator('main button')
        .filter({ hasText: /^(?:目录|Contents)$/ })
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'living-plan.unit-list',
    address: '/bixi/plans/2024',
    only: 'wide',
    act: (page) => page.getByRole('button', { name: /^(?:单位视角|Unit lens)/ }).click(),
  },
  {
    name: 'living-plan.checkup-open',
    address: '/bixi/plans/2024',
    only: 'wide',
    act: (page) => page.locator('section button[aria-expanded]').first().click(),
  },
  {
    name: 'living-plan.county-menu',
    address: '/bixi/plans/2024',
    act: (page) => page.getByRole('button', { name: /^(?:切换县|Change county)/ }).click(),
  },
  {
    name: 'living-plan.account-menu',
    address: '/bixi/plans/2024',
    act: (page) => page.getByRole('button', { name: /^(?:账号|Account)/ }).click(),
  },
  {
    name: 'living-plan.as-of-picker',
    address: '/bixi/plans/2024',
    act: (page) =>
      page
        .getByRole('banner')
        .getByRole('button', { name: /^(?:截至|As of)/ })
        .click(),
  },
  {
    name: 'living-plan.demo-removal',
    address: '/bixi/plans/2024',
    act: (page) => page.getByRole('button', { name: /^(?:移除演示数据|Remove demonstration data)$/ }).click(),
  },
  { name: 'living-plan.loading', address: '/bixi/plans/2024', network: [hold(LIVING)] },
  { name: 'living-plan.error', address: '/bixi/plans/2024', network: [problem(LIVING)] },
  { name: 'living-plan.error-no-such-plan', address: '/bixi/plans/1999', fails: LIVING },
  {
    name: 'living-plan.not-known-yet',
    address: '/bixi/plans/2024?asOf=2024-01-05',
    fails: LIVING,
  },
  { name: 'living-plan.long', address: '/long-names/plans/2024?clause=A-1-1.1&tab=units' },
  { name: 'living-plan.long-lens', address: `/long-names/plans/2024?unit=${LONG_UNIT}` },

  { name: 'print.filled', address: '/bixi/plans/2024/print' },
  { name: 'print.filled-paper', address: '/bixi/plans/2024/print', media: 'print', only: 'wide' },
  { name: 'print.duty-list', address: `/bixi/plans/2024/print?unit=${UNIT}` },
  { name: 'print.duty-list-paper', address: `/bixi/plans/2024/print?unit=${UNIT}`, media: 'print', only: 'wide' },
  { name: 'print.empty', address: '/bixi/plans/2024/print?unit=no-such-unit' },
  { name: 'print.loading', address: '/bixi/plans/2024/print', network: [hold(LIVING)] },
  { name: 'print.error', address: '/bixi/plans/2024/print', network: [problem(LIVING)] },
  { name: 'print.long', address: `/long-names/plans/2024/print?unit=${LONG_UNIT}` },
]
