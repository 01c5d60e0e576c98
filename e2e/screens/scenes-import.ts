import type { Page } from 'playwright-core'
import { hold, problem, type Scene } from './scene.ts'

const IMPORTS = /\/plan-imports$/
const DRAFT = /\/plan-imports\/[^/]+$/

const pick = async (page: Page, name: string, text: string): Promise<void> => {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

const NOVEL = '那年春天，河边的柳树刚刚抽芽，他又想起了离家时母亲站在门口的样子。\n'.repeat(300)

const openSheet = async (page: Page): Promise<void> => {
  const grip = page.locator('aside > button[aria-expanded="false"]')
  if (await grip.isVisible()) await grip.click()
}

const decide = (name: RegExp) => async (page: Page) => {
  await openSheet(page)
  await page.getByRole('complementary').getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
}

/** Handing over a file, and the review of what was read. */
export const IMPORT_SCENES: readonly Scene[] = [
  { name: 'import.filled', address: '/bixi/import' },
  { name: 'import.empty', address: '/liucheng/import' },
  { name: 'import.loading', address: '/bixi/import', network: [hold(IMPORTS)] },
  {
    name: 'import.uploading',
    address: '/no-plan/import',
    network: [hold(IMPORTS)],
    act: async (page) => {
      await pick(page, '青川县2024年度计划.txt', NOVEL)
      await page.getByRole('progressbar').waitFor()
    },
  },
  {
    name: 'import.drop',
    address: '/no-plan/import',
    only: 'wide',
    act: (page) => page.locator('section[aria-labelledby]').first().dispatchEvent('dragover'),
  },
  {
    name: 'import.refused',
    address: '/no-plan/import',
    fails: IMPORTS,
    act: async (page) => {
      await pick(page, '一部小说.txt', NOVEL)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'import.error', address: '/bixi/import', network: [problem(IMPORTS)] },
  { name: 'import.no-right', address: '/liucheng/import', as: 'viewer' },
  { name: 'import.long', address: '/long-names/import' },

  { name: 'review.filled', address: ({ drafts }) => `/bixi/import/${drafts.new}` },
  {
    name: 'review.filled-sheet-open',
    address: ({ drafts }) => `/bixi/import/${drafts.new}`,
    only: 'narrow',
    act: openSheet,
  },
  {
    name: 'review.filled-file',
    address: ({ drafts }) => `/bixi/import/${drafts.new}`,
    only: 'wide',
    act: (page) => page.locator('summary').click(),
  },
  { name: 'review.duplicate', address: ({ drafts }) => `/bixi/import/${drafts.duplicate}` },
  {
    name: 'review.confirm',
    address: ({ drafts }) => `/bixi/import/${drafts.duplicate}`,
    act: async (page) => {
      await decide(/^(?:确认导入|Confirm import)$/)(page)
      await page.getByRole('dialog').getByRole('button').last().click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  },
  {
    name: 'review.discard',
    address: ({ drafts }) => `/bixi/import/${drafts.new}`,
    act: decide(/^(?:放弃草稿|Discard draft)$/),
  },
  { name: 'review.loading', address: ({ drafts }) => `/bixi/import/${drafts.new}`, network: [hold(DRAFT)] },
  { name: 'review.error', address: ({ drafts }) => `/bixi/import/${drafts.new}`, network: [problem(DRAFT)] },
  { name: 'review.error-no-such-draft', address: '/bixi/import/0192f0c4-7c1e-7a52-8d00-5b9f0a2e6c11', fails: DRAFT },
  { name: 'review.no-right', address: ({ drafts }) => `/liucheng/import/${drafts.new}`, as: 'viewer' },
  { name: 'review.long', address: ({ drafts }) => `/long-names/import/${drafts.long}` },
]
