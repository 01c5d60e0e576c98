import type { Command } from 'commander'
import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { issueList } from '#cli/output/issue-list.ts'
import { planOverview } from '#cli/output/plan-overview.ts'
import { say } from '#cli/output/say.ts'
import type { ReadPlan } from '#cli/read-plan.ts'

interface ParseOptions {
  readonly json?: boolean
  readonly text?: boolean
  readonly layout?: boolean
}

/** 注册计划命令 — `bilan plan parse` and `bilan plan lint`; both need neither server nor database. */
export function registerPlanCommands(plan: Command, language: Language): void {
  plan
    .command('parse')
    .description(say('parse', language))
    .argument('<FILE>', say('file', language))
    .option('--json', say('json', language))
    .option('--text', say('text', language))
    .option('--layout', say('layout', language))
    .action((file: string, options: ParseOptions) =>
      answer(file, language, (read) => parseOutput(read, options, language)),
    )
  plan
    .command('lint')
    .description(say('lint', language))
    .argument('<FILE>', say('file', language))
    .option('--json', say('json', language))
    .action((file: string, options: ParseOptions) =>
      answer(file, language, (read) => lintOutput(read, options, language)),
    )
}

/** A document that was read but is no plan is answered too: what was found may show why. The exit code tells. */
async function answer(file: string, language: Language, print: (read: ReadPlan) => string): Promise<void> {
  const { readPlan } = await import('#cli/read-plan.ts')
  const read = await readPlan(file, language)
  if (read === null || read.parsed.issues.some((issue) => issue.severity === 'error'))
    process.exitCode = EXIT_INPUT_WRONG
  if (read !== null) process.stdout.write(print(read))
}

function parseOutput({ text, parsed }: ReadPlan, options: ParseOptions, language: Language): string {
  if (!options.json) return options.text ? text : planOverview(parsed, language)
  const { layout, ...rest } = parsed
  return json({ ...rest, ...(options.layout ? { layout } : {}), ...(options.text ? { text } : {}) })
}

function lintOutput({ text, parsed }: ReadPlan, options: ParseOptions, language: Language): string {
  return options.json ? json({ issues: parsed.issues }) : issueList(parsed.issues, text, language)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
