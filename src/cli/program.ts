import { Command, Help, Option } from 'commander'
import { registerAirCommands } from './commands/air.ts'
import { registerDataCommands } from './commands/data.ts'
import { registerPlanCommands } from './commands/plan.ts'
import { registerWaterCommands } from './commands/water.ts'
import type { Language } from './language.ts'
import { say } from './output/say.ts'
import { sayWater } from './water/texts.ts'

/** 命令行程序 — every command with its help in the language asked for; actions load what they need when they run. */
export function createProgram(version: string, language: Language): Command {
  const program = new Command('bilan')
  localize(program, language)
  program
    .description(say('summary', language))
    .version(version, '-V, --version', say('version', language))
    .addOption(new Option('--lang <zh|en>', say('lang', language)).choices(['zh', 'en']).default('zh'))
  registerPlanCommands(program.command('plan').description(say('plan', language)), language)
  registerAirCommands(program.command('air').description(say('air', language)), language)
  registerWaterCommands(program.command('water').description(sayWater('water', language)), language)
  registerDataCommands(program, language)
  for (const command of [program, ...descendants(program)]) localize(command, language)
  return program
}

function descendants(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)])
}

function localize(command: Command, language: Language): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('usageTitle', language),
    'Arguments:': say('argumentsTitle', language),
    'Options:': say('optionsTitle', language),
    'Global Options:': say('globalOptionsTitle', language),
    'Commands:': say('commandsTitle', language),
  }
  const help = new Help()
  command
    .helpOption('-h, --help', say('help', language))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      // Without the argument parser's own English notes on choices and defaults.
      optionDescription: (option) => option.description,
      commandUsage: (described) =>
        help
          .commandUsage(described)
          .replace('[options]', say('optionsPlaceholder', language))
          .replace('[command]', say('commandPlaceholder', language)),
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  if (command.commands.length > 0) {
    command.helpCommand(`help ${say('commandPlaceholder', language)}`, say('helpCommand', language))
  }
}
