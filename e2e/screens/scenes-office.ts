import type { Page } from 'playwright-core'
import { hold, problem, type Scene } from './scene.ts'

const UNITS = /\/api\/.*\/units$/
const ACCOUNTS = /\/accounts$/
const AUDIT = /\/audit(?:\?|$)/
const VERIFY = /\/audit\/verification$/
const HEALTH = /\/healthz$/

const verify = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(?:校验审计链|Verify the chain)$/ }).click()
  await page.getByRole('status').locator('code').first().waitFor()
}

const openNewAccount = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(?:新建账号|New account)$/ }).click()
  await page.getByRole('dialog').waitFor()
}

const rowAction = (name: RegExp) => async (page: Page) => {
  await page.getByRole('row').filter({ hasText: 'wang' }).getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}

const BROKEN = {
  ok: false,
  seq: 7,
  problem: 'contentHash',
  expected: 'a3'.repeat(32),
  found: '5c'.repeat(32),
} as const

/** Units, accounts, audit, and what is running. */
export const OFFICE_SCENES: readonly Scene[] = [
  { name: 'units.filled', address: '/bixi/units' },
  { name: 'units.filled-viewer', address: '/liucheng/units', as: 'viewer' },
  { name: 'units.no-match', address: `/bixi/units?q=${encodeURIComponent('没有这个单位')}` },
  { name: 'units.empty', address: '/no-plan/units' },
  { name: 'units.error', address: '/bixi/units', network: [problem(UNITS)] },
  { name: 'units.loading', address: '/bixi/units', network: [hold(UNITS)] },
  { name: 'units.long', address: '/long-names/units' },

  { name: 'accounts.filled', address: '/liucheng/system' },
  { name: 'accounts.new', address: '/liucheng/system', act: openNewAccount },
  {
    name: 'accounts.new-refused',
    address: '/liucheng/system',
    act: async (page) => {
      await openNewAccount(page)
      await page.getByRole('dialog').locator('button[type="submit"]').click()
    },
  },
  {
    name: 'accounts.new-password',
    address: '/liucheng/system',
    network: [
      {
        kind: 'answer',
        at: ACCOUNTS,
        status: 201,
        body: {
          account: {
            id: '0192f0c4-7c1e-7a52-8d00-5b9f0a2e6c12',
            name: 'li.wei',
            displayName: '李伟',
            role: 'viewer',
            isDisabled: false,
            mustChangePassword: true,
            lastSignInAt: null,
          },
          password: 'Kz7m-Qp4x-Tn9c-Ws3e',
        },
      },
    ],
    act: async (page) => {
      await openNewAccount(page)
      const [person, name] = await page.getByRole('dialog').locator('input').all()
      await person?.fill('李伟')
      await name?.fill('li.wei')
      await page.getByRole('dialog').locator('button[type="submit"]').click()
      await page.getByRole('dialog').locator('code').waitFor()
    },
  },
  { name: 'accounts.disable', address: '/liucheng/system', act: rowAction(/^(?:停用|Disable)/) },
  { name: 'accounts.reset', address: '/liucheng/system', act: rowAction(/^(?:重置密码|Reset password)/) },
  { name: 'accounts.error', address: '/liucheng/system', network: [problem(ACCOUNTS)] },
  { name: 'accounts.loading', address: '/liucheng/system', network: [hold(ACCOUNTS)] },
  { name: 'accounts.no-right', address: '/liucheng/system?tab=accounts', as: 'viewer' },
  { name: 'accounts.long', address: '/long-names/system' },

  { name: 'audit.filled', address: '/liucheng/system?tab=audit' },
  { name: 'audit.whole', address: '/liucheng/system?tab=audit', act: verify },
  {
    name: 'audit.broken',
    address: '/liucheng/system?tab=audit',
    network: [{ kind: 'answer', at: VERIFY, status: 200, body: BROKEN }],
    act: verify,
  },
  {
    name: 'audit.empty',
    address: '/liucheng/system?tab=audit',
    network: [{ kind: 'answer', at: AUDIT, status: 200, body: { items: [], next: null, total: 0 } }],
  },
  { name: 'audit.error', address: '/liucheng/system?tab=audit', network: [problem(AUDIT)] },
  { name: 'audit.loading', address: '/liucheng/system?tab=audit', network: [hold(AUDIT)] },
  { name: 'audit.no-right', address: '/liucheng/system?tab=audit', as: 'viewer' },

  { name: 'about.filled', address: '/liucheng/system?tab=about' },
  { name: 'about.filled-viewer', address: '/liucheng/system', as: 'viewer' },
  { name: 'about.error', address: '/liucheng/system?tab=about', network: [problem(HEALTH)] },
  { name: 'about.loading', address: '/liucheng/system?tab=about', network: [hold(HEALTH)] },
]
