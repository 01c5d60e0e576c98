import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '#cli/language.ts'
import { AIR_RULESETS, type EditionChoice } from '#kernel/air/edition.ts'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { sayEvaluation } from './evaluation-texts.ts'

const AS_DATED: EditionChoice = { kind: 'byDay' }
/** The names by which `bilan air aqi` calls its editions are understood here too. */
const OTHER_NAMES: Readonly<Record<string, EditionChoice>> = {
  byDay: AS_DATED,
  auto: AS_DATED,
  'hj633-2012': { kind: 'fixed', ruleset: '2012' },
  'hj633-2026': { kind: 'fixed', ruleset: '2026-transition' },
}

/** 时段选项 — files, first and last day, edition and label convention, as evaluation and ranking share them. */
export function withPeriodOptions(command: Command, language: Language): Command {
  return command
    .argument('<FILE...>', sayEvaluation('files', language))
    .requiredOption('--from <D>', sayEvaluation('from', language), parseDay)
    .requiredOption('--to <D>', sayEvaluation('to', language), parseDay)
    .addOption(
      new Option('--edition <EDITION>', sayEvaluation('edition', language, { keys: AIR_RULESETS.join(', ') }))
        .argParser(parseEdition)
        .default(AS_DATED),
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
  const choice = Object.hasOwn(OTHER_NAMES, text) ? OTHER_NAMES[text] : undefined
  if (choice === undefined) throw new InvalidArgumentError('')
  return choice
}
