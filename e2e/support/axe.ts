import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
)

const GRAVE = new Set(['serious', 'critical'])
const PLACES_NAMED = 3

/**
 * 无障碍检查 — what axe calls serious or critical on the page as it stands, one line a rule with its first places.
 * The source is evaluated, not inserted: the pages' own security policy forbids foreign scripts, and stays in force.
 */
export async function graveAxeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (!globalThis.axe) { ${source} }`)
  const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)`)
  return violations
    .parse(found)
    .filter(({ impact }) => impact !== null && GRAVE.has(impact))
    .map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, PLACES_NAMED).map(({ target }) => target.join(' '))
      return `axe ${impact} ${id} at ${nodes.length}: ${places.join(' | ')} — ${nodes[0]?.failureSummary ?? ''}`
    })
}
