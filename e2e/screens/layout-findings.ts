import type { Page } from 'playwright-core'
import { z } from 'zod'
import {
  cutTexts,
  fateOf,
  fateWithin,
  isShown,
  missingTexts,
  nameOf,
  shownTexts,
  sidewaysScrolling,
} from './page-checks.ts'

const HELPERS = [nameOf, isShown, shownTexts, fateWithin, fateOf]
const CHECKS = [sidewaysScrolling, cutTexts, missingTexts]

/** 版面检查 — sideways scrolling, clipped or spilling text, and texts that are not there, one line each. */
export async function layoutFindings(page: Page): Promise<readonly string[]> {
  const checks = CHECKS.map((check) => `...(${check})()`)
  const found = await page.evaluate(`(() => { ${HELPERS.join('\n')}\n return [${checks.join(', ')}] })()`)
  return [...new Set(z.array(z.string()).parse(found))]
}
