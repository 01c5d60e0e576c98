import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { tell } from './texts.ts'
import { type DataFlags, json, withParts } from './with-parts.ts'

/** 核对审计链 — of one county or of all; exit code 1 when a link is broken. */
export async function verifyAudit(flags: DataFlags & { readonly county?: string }, language: Language): Promise<void> {
  await withParts(flags, async ({ db }) => {
    const { countyProblem, listCounties } = await import('#server/modules/county/index.ts')
    const { verifyChain } = await import('#server/platform/audit/verify-chain.ts')
    const all = await listCounties(db.kysely)
    const counties = flags.county === undefined ? all : all.filter(({ slug }) => slug === flags.county)
    if (flags.county !== undefined && counties.length === 0) throw countyProblem('COUNTY_NOT_FOUND')
    const verdicts = []
    for (const { id, slug } of counties) verdicts.push({ county: slug, ...(await verifyChain(db.kysely, id)) })
    if (verdicts.some(({ ok }) => !ok)) process.exitCode = EXIT_INPUT_WRONG
    const lines = verdicts.map((verdict) =>
      tell(verdict.ok ? 'chainHolds' : 'chainBroken', language, { ...verdict, ok: '' }),
    )
    process.stdout.write(flags.json ? json(verdicts) : `${lines.join('\n')}\n`)
  })
}
