import type { Command } from 'commander'
import type { ImportFlags } from '#cli/data/import-plan.ts'
import { orSay } from '#cli/data/or-say.ts'
import type { ServeFlags } from '#cli/data/serve.ts'
import { tell } from '#cli/data/texts.ts'
import type { DataFlags } from '#cli/data/with-parts.ts'
import type { Language } from '#cli/language.ts'

/** 注册数据命令 — the commands that need the database; the server is loaded only when one of them runs. */
export function registerDataCommands(program: Command, language: Language): void {
  registerServe(program, language)
  registerPlanImport(program.commands.find((command) => command.name() === 'plan') ?? program.command('plan'), language)
  withDataOptions(program.command('audit').description(tell('audit', language)).command('verify'), language)
    .description(tell('verify', language))
    .option('--county <SLUG>', tell('county', language))
    .action((flags: DataFlags & { readonly county?: string }) =>
      orSay(language, async () => (await import('#cli/data/verify-audit.ts')).verifyAudit(flags, language)),
    )
  withDataOptions(program.command('demo').description(tell('demo', language)).command('remove'), language)
    .description(tell('remove', language))
    .action((flags: DataFlags) =>
      orSay(language, async () => (await import('#cli/data/remove-demo.ts')).removeDemoCounties(flags, language)),
    )
  withDataOptions(program.command('account').description(tell('accounts', language)).command('reset'), language)
    .description(tell('reset', language))
    .argument('<NAME>', tell('accountName', language))
    .action((name: string, flags: DataFlags) =>
      orSay(language, async () => (await import('#cli/data/reset-account.ts')).resetAccount(name, flags, language)),
    )
}

function registerServe(program: Command, language: Language): void {
  withDataOptions(program.command('serve'), language)
    .description(tell('serve', language))
    .option('--host <HOST>', tell('host', language))
    .option('--port <PORT>', tell('port', language))
    .action((flags: ServeFlags) =>
      orSay(language, async () => (await import('#cli/data/serve.ts')).serve(flags, program.version() ?? '', language)),
    )
}

function registerPlanImport(plan: Command, language: Language): void {
  withDataOptions(plan.command('import'), language)
    .description(tell('import', language))
    .argument('<FILE>', tell('file', language))
    .requiredOption('--county <SLUG>', tell('county', language))
    .option('--amends <PLAN>', tell('amends', language))
    .option('--accept-duplicate', tell('acceptDuplicate', language))
    .option('--accept-loss', tell('acceptLoss', language))
    .option('--accept-other-county', tell('acceptOtherCounty', language))
    .action((file: string, flags: ImportFlags) =>
      orSay(language, async () => (await import('#cli/data/import-plan.ts')).importPlan(file, flags, language)),
    )
}

function withDataOptions(command: Command, language: Language): Command {
  return command.option('--data <DIR>', tell('data', language)).option('--json', tell('json', language))
}
