import type { RouteName } from '#contract/routes.ts'
import { ROUTE_LINES } from '#web/api/route-lines.ts'
import type { AddressInput, AnyInput } from '#web/api/route-types.ts'

export interface Request {
  readonly method: string
  readonly address: string
}

/** 请求行 — method and filled-in path with query; throws TypeError when a path parameter was not given. */
export function requestOf(name: RouteName, input: AnyInput): Request {
  const [method = '', path = ''] = ROUTE_LINES[name].split(' ')
  const filled = path.replace(/:(\w+)/g, (_, key: string) => {
    const value = input.params?.[key]
    if (value === undefined) throw new TypeError(`route ${name} needs ${key}`)
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(key, String(one))
    }
  }
  const text = query.toString()
  return { method, address: text === '' ? filled : `${filled}?${text}` }
}

/** 地址 — where a file is fetched from, for a link's href. */
export function addressOf<Name extends RouteName>(name: Name, input: AddressInput<Name> & AnyInput): string {
  return requestOf(name, input).address
}
