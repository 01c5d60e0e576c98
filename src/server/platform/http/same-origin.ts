import type { IncomingHttpHeaders } from 'node:http'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * 同源 — may this request change anything? Another site can make a browser send our cookie, but neither our own header
 * (a foreign page would need a permission we never give) nor our origin.
 */
export function isOwnRequest(method: string, headers: IncomingHttpHeaders): boolean {
  if (READING.has(method) || headers['x-bilan'] === '1') return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return headers.origin !== undefined && hostOf(headers.origin) === headers.host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
