import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import type { EditionChoice } from '#kernel/air/edition.ts'
import type { DayDenominator } from '#kernel/air/good-days.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { evaluateSubjects, type Subject } from './evaluate-subjects.ts'
import { evaluationTable } from './evaluation-table.ts'
import { type EvaluationText, sayEvaluation } from './evaluation-texts.ts'
import { evaluationWire } from './evaluation-wire.ts'
import { type ReadHours, readHours, sayIssues } from './read-hours.ts'

export interface EvaluationFlags {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly edition: EditionChoice
  readonly labels: 'ending' | 'starting'
  readonly json?: boolean
}

/** 执行评价 — `bilan air evaluate`. */
export async function runEvaluation(
  files: readonly string[],
  flags: EvaluationFlags & { readonly denominator: DayDenominator },
  language: Language,
): Promise<void> {
  const read = await readPeriod(files, flags, language)
  if (read === null) return
  const lines = read.subjects.map((subject) => evaluationWire(subject, flags.denominator, read.hours.issues))
  process.stdout.write(
    flags.json ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : evaluationTable(lines, language),
  )
}

export interface ReadPeriod {
  readonly hours: ReadHours
  readonly subjects: readonly Subject[]
}

/** 读入并评价 — null after saying why not; rows with an error take no part, are named, and set the exit code. */
export async function readPeriod(
  files: readonly string[],
  { from, to, edition: choice, labels: labelConvention }: EvaluationFlags,
  language: Language,
): Promise<ReadPeriod | null> {
  const [first] = AIR_RULESETS_PACK
  if (choice.kind === 'byDay' && first && from < first.validFrom) {
    return refuse('NO_EDITION', language, { from, first: first.validFrom })
  }
  const hours = await readHours(files, { labelConvention, language })
  if (hours === null) {
    process.exitCode = EXIT_INPUT_WRONG
    return null
  }
  if (hours.badRows > 0) {
    refuse('BAD_ROWS', language, { count: hours.badRows })
    sayIssues(hours.issues, language)
  }
  const subjects = evaluateSubjects(hours.stations, { from, to, choice })
  return subjects.length === 0 ? refuse('NO_HOURS_IN_PERIOD', language, { from, to }) : { hours, subjects }
}

function refuse(
  key: EvaluationText & ('NO_EDITION' | 'BAD_ROWS' | 'NO_HOURS_IN_PERIOD'),
  language: Language,
  params: Readonly<Record<string, string | number>>,
): null {
  process.stderr.write(`bilan: ${sayEvaluation(key, language, params)} [${key}]\n`)
  process.exitCode = EXIT_INPUT_WRONG
  return null
}
