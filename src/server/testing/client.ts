import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { RouteName } from '#contract/routes.ts'
import { routes } from '#contract/routes.ts'

interface Asking {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly file?: TestFile
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

let clients = 0

/** 测试客户端 — asks by route name as the screen does, from an address of its own, and keeps the session like a browser. */
export class Client {
  readonly #address = `10.0.${Math.floor(clients / 250)}.${(clients++ % 250) + 1}`
  readonly #app: FastifyInstance
  #cookie: string | undefined

  constructor(app: FastifyInstance, cookie?: string) {
    this.#app = app
    this.#cookie = cookie
  }

  get cookie(): string | undefined {
    return this.#cookie
  }

  async ask(name: RouteName, asking: Asking = {}): Promise<LightMyRequestResponse> {
    const { method, path } = routes[name]
    const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(asking.params?.[key] ?? ''))
    const sent = contentOf(asking)
    const answer = await this.#app.inject({
      method,
      url,
      query: { ...asking.query },
      headers: {
        'x-bilan': '1',
        'x-forwarded-for': this.#address,
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
        ...sent?.headers,
        ...asking.headers,
      },
      ...(sent ? { payload: sent.payload } : {}),
    })
    const [set] = answer.cookies
    if (set?.name === 'bilan_session') this.#cookie = set.value === '' ? undefined : `${set.name}=${set.value}`
    return answer
  }

  signIn(person: { readonly name: string; readonly password: string }): Promise<LightMyRequestResponse> {
    return this.ask('signIn', { body: { name: person.name, password: person.password } })
  }
}

interface Content {
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Buffer
}

function contentOf({ body, file }: Asking): Content | undefined {
  if (file !== undefined) return multipart(file)
  if (body === undefined) return undefined
  return { headers: { 'content-type': 'application/json' }, payload: Buffer.from(JSON.stringify(body)) }
}

export function multipart({ name, bytes }: TestFile): Content {
  const boundary = 'bilan-test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
