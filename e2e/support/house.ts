import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { routes } from '#contract/routes.ts'
import type { RoleName } from '#kernel/access/can.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { samplesWithoutReadings } from '#server/testing/samples-without-readings.ts'
import { Api } from './api.ts'
import { openBrowser } from './browser.ts'
import { type Product, type ProductOptions, startProduct, temporaryDirectory } from './product.ts'
import { type Watch, watch } from './watch.ts'

export const WIDTHS = { wide: 1440, narrow: 390 } as const
const HEIGHTS = { wide: 900, narrow: 844 } as const

export interface VisitOptions {
  /** Session of whoever looks; undefined: nobody is signed in. */
  readonly sessionId?: string | undefined
  readonly language?: 'zh' | 'en'
  readonly size?: keyof typeof WIDTHS
}

/** 访问 — one page in a browser profile of its own, watched from its first request. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly watch: Watch
}

/** 一处安装 — the product as started for the first time, and a browser to look at it. */
export interface House {
  readonly directory: string
  product: Product
  readonly browser: Browser
  visit(options?: VisitOptions): Promise<Visit>
  /** Stops the product and starts it again on the same data. */
  restart(whileStopped?: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

export interface FirstAccount {
  readonly name: string
  readonly password: string
}

/** The start prints its account after it listens; the log may come first. */
export async function firstAccount({ output }: Product): Promise<FirstAccount> {
  for (let look = 0; look < 500; look += 1) {
    const [, name, password] = /首个账号\s+(\S+)\s+初始密码\s+(\S+)/.exec(output()) ?? []
    if (name !== undefined && password !== undefined) return { name, password }
    await sleep(10)
  }
  throw new Error(`no first account was printed:\n${output()}`)
}

/** Set BILAN_SAMPLES to this for a house whose demonstration county has its two years of readings; seconds more to open. */
export const WITH_READINGS = { BILAN_SAMPLES: SAMPLES_ROOT } as const

/** Its counties are those of the samples, without readings unless told: most scenes look at none. */
export async function openHouse(env: ProductOptions['env'] = {}): Promise<House> {
  const directory = temporaryDirectory()
  const samples = samplesWithoutReadings()
  const settings = { BILAN_LOG: 'error', BILAN_SAMPLES: samples.path, ...env }
  const start = () => startProduct({ dataDirectory: directory.path, env: settings })
  // The browser first: when there is none, no product is left running.
  const browser = await openBrowser()
  const product = await start()
  const house: House = {
    directory: directory.path,
    product,
    browser,
    visit: (options) => visit(house, options),
    restart: async (whileStopped) => {
      await house.product.stop()
      await whileStopped?.()
      house.product = await start()
    },
    close: async () => {
      await browser.close()
      await house.product.stop()
      directory.remove()
      samples.remove()
    },
  }
  return house
}

async function visit({ browser, product }: House, options: VisitOptions = {}): Promise<Visit> {
  const { sessionId, language = 'zh', size = 'wide' } = options
  const { url } = product
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: WIDTHS[size], height: HEIGHTS[size] },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    storageState: {
      cookies: [],
      origins: [{ origin: url, localStorage: [{ name: 'bilan.language', value: language }] }],
    },
  })
  if (sessionId !== undefined) await context.addCookies([{ name: 'bilan_session', value: sessionId, url }])
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  return { page, context, watch: watch(page, url) }
}

const OWN_PASSWORD = 'Bi-Lan 2024 e2e'

/** 管理员 — the first account with its own password; signed in over the network. */
export async function administrator({ product }: House): Promise<Api & { readonly sessionId: string }> {
  const { name, password } = await firstAccount(product)
  return entered(new Api(product.url), name, password)
}

/** 另一个人 — an account made by the administrator, with its own password; signed in. */
export async function person(
  house: House,
  by: Api,
  account: { readonly county: string; readonly name: string; readonly displayName: string; readonly role: RoleName },
): Promise<Api & { readonly sessionId: string }> {
  const { county, ...body } = account
  const issued = await by.ask(routes.createAccount, { params: { county }, body })
  return entered(new Api(house.product.url), account.name, issued.password)
}

async function entered(api: Api, name: string, firstPassword: string): Promise<Api & { readonly sessionId: string }> {
  await api.enter(name, firstPassword, OWN_PASSWORD)
  const { sessionId } = api
  if (sessionId === undefined) throw new Error(`${name} was not given a session`)
  return Object.assign(api, { sessionId })
}
