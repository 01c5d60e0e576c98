import type { Page } from 'playwright-core'

/** 异常记录 — what a page did that no page of ours may do: errors on the console, requests to anywhere else. */
export interface Watch {
  readonly findings: readonly string[]
  /** From now on an answer with an error status from such an address is part of the scene. */
  readonly expectFailure: (address: RegExp) => void
}

/** Chromium writes a line for every answer above 399; whether that was meant to happen only the scene knows. */
const FAILED_ANSWER = /^Failed to load resource/

export function watch(page: Page, url: string): Watch {
  const findings: string[] = []
  const expected: RegExp[] = []
  const own = new URL(url).host
  page.on('pageerror', (error) => findings.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const from = message.location().url
    if (FAILED_ANSWER.test(message.text()) && expected.some((address) => address.test(from))) return
    findings.push(`console: ${message.text()} ${from.replace(url, '')}`)
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const staysHere = host === own || protocol === 'data:' || protocol === 'blob:'
    if (!staysHere) findings.push(`request leaves the machine: ${request.url()}`)
  })
  return { findings, expectFailure: (address) => expected.push(address) }
}
