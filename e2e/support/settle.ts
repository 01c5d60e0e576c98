import type { Page } from 'playwright-core'

/** Long enough for React to set what has just arrived. */
const BREATH_MS = 150

/**
 * 落定 — waits until the page has what it shows: no request under way, nothing marked as busy, no transition running.
 * `isHeld`: an answer is being held back on purpose; then the page as it waits is what is wanted.
 */
export async function settle(page: Page, { isHeld = false } = {}): Promise<void> {
  if (isHeld) {
    await page.waitForLoadState('load')
    await page.waitForTimeout(4 * BREATH_MS)
  } else {
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  }
  await page.evaluate(async () => {
    await document.fonts.ready
    const running = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(running.map(({ finished }) => finished))
  })
  await page.waitForTimeout(BREATH_MS)
}
