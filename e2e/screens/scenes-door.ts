import { hold, problem, type Scene } from './scene.ts'

const SESSION = /\/api\/session$/

const submit = async (page: Parameters<NonNullable<Scene['act']>>[0]): Promise<void> => {
  await page.locator('input[name="name"]').fill('li.wei')
  await page.locator('input[name="password"]').fill('Some-Password-1')
  await page.locator('button[type="submit"]').click()
}

/** Before the door and just behind it: signing in, the password, addresses that lead nowhere. */
export const DOOR_SCENES: readonly Scene[] = [
  {
    name: 'sign-in.filled',
    address: '/',
    as: 'nobody',
    act: (page) => page.locator('input[name="name"]').fill('li.wei'),
  },
  { name: 'sign-in.empty', address: '/', as: 'nobody', act: (page) => page.locator('button[type="submit"]').click() },
  { name: 'sign-in.loading', address: '/', as: 'nobody', network: [hold(SESSION)], act: submit },
  {
    name: 'sign-in.error-refused',
    address: '/',
    as: 'nobody',
    network: [problem(SESSION, 401, 'SIGN_IN_FAILED')],
    act: submit,
  },
  {
    name: 'sign-in.error-locked',
    address: '/',
    as: 'nobody',
    network: [problem(SESSION, 429, 'SIGN_IN_LOCKED', { minutes: 15 })],
    act: submit,
  },
  {
    name: 'sign-in.error-unreachable',
    address: '/',
    as: 'nobody',
    network: [{ kind: 'lose', at: SESSION }],
    act: submit,
  },
  { name: 'password.first', address: '/', as: 'newcomer', fails: /\/living$/ },
  {
    name: 'password.filled',
    address: '/password',
    act: async (page) => {
      const [current, next, repeat] = await page.locator('form input:not([hidden])').all()
      await current?.fill('Old-Password-1')
      await next?.fill('Qing-Shui 2024')
      await repeat?.fill('Qing-Shui')
    },
  },
  {
    name: 'password.error',
    address: '/password',
    network: [problem(/\/session\/password$/, 422, 'PASSWORD_REUSED', { count: 5 })],
    act: async (page) => {
      const [current, next, repeat] = await page.locator('form input:not([hidden])').all()
      await current?.fill('Old-Password-1')
      await next?.fill('Qing-Shui 2024')
      await repeat?.fill('Qing-Shui 2024')
      await page.locator('form button[type="submit"]').click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'nowhere.no-such-page', address: '/liucheng/no-such-page' },
  { name: 'nowhere.no-such-county', address: '/no-such-county/plans' },
  {
    name: 'nowhere.session-error',
    address: '/liucheng/plans',
    network: [problem(SESSION, 503, 'UNAVAILABLE')],
  },
  {
    name: 'nowhere.session-expired',
    address: '/liucheng/plans',
    network: [problem(/\/api\/counties\/liucheng\/plans$/, 401, 'NOT_SIGNED_IN')],
    act: (page) => page.getByRole('dialog').waitFor(),
  },
  {
    name: 'nowhere.offline',
    address: '/liucheng/units',
    network: [{ kind: 'lose', at: /\/api\/.*\/(?:units|plans)$|\/healthz$/ }],
  },
]
