import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { routes } from '#contract/routes.ts'

interface Asking {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly file?: PlanFile
}

/** A file as a person would hand it over. */
export interface PlanFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Answering<T> = Pick<Route, 'method' | 'path'> & { readonly response: z.ZodType<T> }

/** 接口客户端 — prepares a scene over the network as a browser would, and keeps the session of whoever signed in. */
export class Api {
  readonly #url: string
  /** Value of the session cookie; undefined until somebody signs in. */
  sessionId: string | undefined

  constructor(url: string) {
    this.#url = url
  }

  async ask<T>(route: Answering<T>, { params = {}, query = {}, body, file }: Asking = {}): Promise<T> {
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
    const asked = new URLSearchParams(query).toString()
    const answer = await fetch(`${this.#url}${path}${asked && `?${asked}`}`, {
      method: route.method,
      headers: {
        'x-bilan': '1',
        ...(this.sessionId === undefined ? {} : { cookie: `bilan_session=${this.sessionId}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(file === undefined ? {} : { body: formOf(file) }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${route.method} ${path} answered ${answer.status}: ${text}`)
    const [, set] = /bilan_session=([^;]+)/.exec(answer.headers.getSetCookie().join()) ?? []
    if (set !== undefined) this.sessionId = set
    return route.response.parse(text === '' ? null : JSON.parse(text))
  }

  /** 首次登录 — signs in with a first password and exchanges it for one's own, as everybody must. */
  async enter(name: string, firstPassword: string, password: string): Promise<void> {
    await this.ask(routes.signIn, { body: { name, password: firstPassword } })
    await this.ask(routes.changePassword, { body: { current: firstPassword, next: password } })
  }
}

function formOf({ name, bytes }: PlanFile): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  return form
}
