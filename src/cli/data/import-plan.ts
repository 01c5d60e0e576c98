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
  readonly acceptLoss?: boolean
  readonly acceptOtherCounty?: boolean
  /** Short name of the plan it amends; `none` for a plan of its own. Left out: the one it reads like, if any. */
  readonly amends?: string
}

const NO_PLAN = 'none'

/** 导入计划 — the same way as over the screen, in one step; what has to be asked about is refused unless accepted, and leaves no draft. */
export async function importPlan(file: string, flags: ImportFlags, language: Language): Promise<void> {
  const input = await inputOf(file, language)
  if (input === null) {
    process.exitCode = EXIT_INPUT_WRONG
    return
  }
  await withParts(flags, async (parts) => {
    const imported = await importInto(parts, input, flags)
    const { newUnits, ...counts } = imported
    const sentence = tell(imported.no > 1 ? 'amended' : 'imported', language, { ...counts, units: newUnits.length })
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
  const { chooseAmended, confirmDraft, discardDraft, receivePlan } = await import('#server/modules/plan/index.ts')
  const county = await findCountyScope(parts.db.kysely, flags.county)
  if (county === null) throw countyProblem('COUNTY_NOT_FOUND')
  const acting = { county, by: 'cli' }
  const file = {
    name: input.fileName,
    mediaType: 'application/octet-stream',
    bytes: Buffer.from(input.bytes),
    receiveMs: 0,
  }
  const received = await receivePlan(parts, acting, file)
  const importId = received.id
  try {
    const planKey = flags.amends === NO_PLAN ? null : flags.amends
    const draft = planKey === undefined ? received : await chooseAmended(parts, acting, { importId, planKey })
    const { acceptDuplicate = false, acceptLoss = false, acceptOtherCounty = false } = flags
    const accepted = { acceptDuplicate, acceptLoss, acceptOtherCounty }
    const confirmed = await confirmDraft(parts, acting, { importId, ...accepted })
    const items = draft.parsed.plans.flatMap((plan) => plan.items)
    return {
      ...confirmed,
      no: draft.amends === null ? 1 : draft.amends.versionNo + 1,
      title: draft.parsed.document.title,
      tasks: items.length,
      clauses: items.flatMap((item) => item.clauses).length,
      targets: items.flatMap((item) => item.targets).length,
      issues: draft.parsed.issues.length,
      newUnits: draft.newUnits,
    }
  } catch (error) {
    await discardDraft(parts, acting, importId)
    throw error
  }
}
