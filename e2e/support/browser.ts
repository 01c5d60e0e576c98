import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const USUAL_PLACES = '/usr/bin/chromium'

/** 浏览器 — the installed Chromium; a missing one fails with the command that brings it, it never skips a test. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.BILAN_CHROMIUM || USUAL_PLACES
  try {
    return await chromium.launch({ executablePath, args: FLAGS })
  } catch (error) {
    throw new Error(`no browser at ${executablePath}: apt-get install -y chromium, or set BILAN_CHROMIUM`, {
      cause: error,
    })
  }
}
