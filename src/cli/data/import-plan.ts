import { CliError } from '#cli/cli-error.ts'
import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { Reporter } from '#cli/output/report.ts'
import { type Input, readInput } from '#cli/read-input.ts'
import type { ServerParts } from '#server/compose.ts'
import { tell } from './texts.ts'
import { type DataFlags, json, withParts } from './with-parts.ts'

export interface ImportFlags extends DataFlags {
  readonly county: string
  readonly acceptDuplicate?: boolean
}

/** 导入计划 — the same way as over the screen, in one step; a duplicate is refused and leaves no draft. */
export async function importPlan(file: string, flags: ImportFlags, language: Language): Promise<void> {
  const input = await inputOf(file, language)
  if (input === null) {
    process.exitCode = EXIT_INPUT_WRONG
    return
  }
  await withParts(flags, async (parts) => {
    const imported = await importInto(parts, input, flags)
    const { newUnits, ...counts } = imported
    const sentence = tell('imported', language, { ...counts, units: newUnits.length })
    process.stdout.write(flags.json ? json(imported) : `${sentence}\n`)
  })
}

type Taken = Extract<Input, { readonly ok: true }>

async function inputOf(file: string, language: Language): Promise<Taken | null> {
  const reporter = new Reporter(file, language)
  try {
    const input = await readInput(file)
    if (input.ok) return input
    reporter.importIssue(input.issue)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    reporter.cliError(error)
  }
  return null
}

async function importInto(parts: ServerParts, input: Taken, flags: ImportFlags) {
  const { findCountyScope, countyProblem } = await import('#server/modules/county/index.ts')
  const { confirmDraft, discardDraft, receivePlan } = await import('#server/modules/plan/index.ts')
  const county = await findCountyScope(parts.db.kysely, flags.county)
  if (county === null) throw countyProblem('COUNTY_NOT_FOUND')
  const acting = { county, by: 'cli' }
  const file = {
    name: input.fileName,
    mediaType: 'application/octet-stream',
    bytes: Buffer.from(input.bytes),
    receiveMs: 0,
  }
  const draft = await receivePlan(parts, acting, file)
  try {
    const acceptDuplicate = flags.acceptDuplicate ?? false
    const confirmed = await confirmDraft(parts, acting, { importId: draft.id, acceptDuplicate })
    const items = draft.parsed.plans.flatMap((plan) => plan.items)
    return {
      ...confirmed,
      title: draft.parsed.document.title,
      tasks: items.length,
      clauses: items.flatMap((item) => item.clauses).length,
      targets: items.flatMap((item) => item.targets).length,
      issues: draft.parsed.issues.length,
      newUnits: draft.newUnits,
    }
  } catch (error) {
    await discardDraft(parts, acting, draft.id)
    throw error
  }
}
