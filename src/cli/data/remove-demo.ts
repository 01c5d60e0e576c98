import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { tell } from './texts.ts'
import { type DataFlags, json, withParts } from './with-parts.ts'

/** 移除演示县 — every demonstration county with all its data; exit code 1 if anything were left. */
export async function removeDemoCounties(flags: DataFlags, language: Language): Promise<void> {
  await withParts(flags, async (parts) => {
    const { listCounties, removeDemo } = await import('#server/modules/county/index.ts')
    const counties = (await listCounties(parts.db.kysely)).filter(({ isDemo }) => isDemo)
    const removals = []
    for (const { slug } of counties) removals.push({ county: slug, ...(await removeDemo(parts, slug, 'cli')) })
    if (removals.some(({ remaining }) => remaining > 0)) process.exitCode = EXIT_INPUT_WRONG
    const lines = removals.map(({ county, removed, remaining }) => {
      const rows = Object.values(removed).reduce((sum, count) => sum + count, 0)
      return tell('removed', language, { county, rows, tables: Object.keys(removed).length, remaining })
    })
    const text = lines.length > 0 ? lines.join('\n') : tell('noDemo', language)
    process.stdout.write(flags.json ? json(removals) : `${text}\n`)
  })
}
