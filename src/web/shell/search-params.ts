/** Addresses stay plain: every value is text, so that a link can be read, typed and mailed. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(key, value)
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** 地址参数 — keeps the named text values of an address and drops everything else. */
export function textSearch<Key extends string>(...keys: readonly Key[]) {
  return (search: Record<string, unknown>): { [K in Key]?: string | undefined } => {
    const kept: { [K in Key]?: string | undefined } = {}
    for (const key of keys) {
      const value = search[key]
      if (typeof value === 'string') kept[key] = value
    }
    return kept
  }
}

/** What every page's address may carry. */
export interface ShellSearch {
  asOf?: string | undefined
}

interface Navigation {
  readonly search: ShellSearch
  readonly next: (search: ShellSearch) => ShellSearch
}

/** 时点随行 — keeps the chosen moment in the address unless the link says otherwise (undefined takes it away). */
export function keepAsOf({ search, next }: Navigation): ShellSearch {
  return { asOf: search.asOf, ...next(search) }
}
