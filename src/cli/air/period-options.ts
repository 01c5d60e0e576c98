import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '#cli/language.ts'
import { AIR_RULESETS, type EditionChoice } from '#kernel/air/edition.ts'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { sayEvaluation } from './evaluation-texts.ts'

const BY_DAY = 'byDay'
const AS_DATED: EditionChoice = { kind: 'byDay' }

/** 时段选项 — files, first and last day, edition and label convention, as evaluation and ranking share them. */
export function withPeriodOptions(command: Command, language: Language): Command {
  return command
    .argument('<FILE...>', sayEvaluation('files', language))
    .requiredOption('--from <D>', sayEvaluation('from', language), parseDay)
    .requiredOption('--to <D>', sayEvaluation('to', language), parseDay)
    .addOption(
      new Option('--edition <EDITION>', sayEvaluation('edition', language)).argParser(parseEdition).default(AS_DATED),
    )
    .addOption(
      new Option('--labels <LABELS>', sayEvaluation('labels', language))
        .choices(['ending', 'starting'])
        .default('ending'),
    )
    .option('--json', sayEvaluation('json', language))
}

/** Ends the command as a usage error when the period ends before it begins. */
export function checkPeriod(
  command: Command,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): void {
  if (from > to) command.error("'--from'", { code: 'commander.invalidArgument', exitCode: 1 })
}

function parseDay(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('')
  return text
}

function parseEdition(text: string): EditionChoice {
  const ruleset = AIR_RULESETS.find((key) => key === text)
  if (ruleset !== undefined) return { kind: 'fixed', ruleset }
  if (text !== BY_DAY) throw new InvalidArgumentError('')
  return AS_DATED
}
