import { CliError } from '#cli/cli-error.ts'
import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { Reporter } from '#cli/output/report.ts'
import { MONITORING_LIMITS, readInput } from '#cli/read-input.ts'
import type { NationalFeed } from '#formats/observation/national-feed/national-feed.ts'
import { readNationalFeed } from '#formats/observation/national-feed/read-national-feed.ts'
import type { AqiEdition } from '#kernel/air/edition.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { AqiLines } from './aqi-lines.ts'
import {
  dailyResults,
  hourlyResults,
  type RowResult,
  readableResults,
  type TableOfRow,
  tableOfRow,
  withoutMisreadings,
} from './aqi-of-feed.ts'
import { aqiText } from './aqi-texts.ts'

/** Enough to see what is wrong; the count of the rest follows. */
const MOST_SAID = 50
/** Rows a write: large enough that writing costs nothing, small enough that memory stays flat. */
const ROWS_A_WRITE = 8192

export interface AqiOptions {
  readonly edition: AqiEdition | 'auto'
  readonly mode: 'hourly' | 'daily'
  readonly rule: 'cnemc' | 'text'
  readonly json?: boolean
}

/** 输出 AQI — a line for every row of the file, in order; what is wrong is said on standard error and in the exit code. */
export async function printAqi(file: string, options: AqiOptions, language: Language): Promise<void> {
  const reporter = new Reporter(file, language)
  const feed = await readFeed(file, options, reporter)
  if (feed === null) {
    process.exitCode = EXIT_INPUT_WRONG
    return
  }
  const issues = options.mode === 'daily' ? feed.issues.filter((issue) => !isOptionalInDaily(issue)) : feed.issues
  for (const issue of issues.slice(0, MOST_SAID)) reporter.observationIssue(issue)
  const unsaid = Math.max(0, issues.length - MOST_SAID) + feed.unlisted
  if (unsaid > 0) process.stderr.write(`${aqiText('more', language, { count: unsaid })}\n`)
  if (feed.badRows > 0) process.exitCode = EXIT_INPUT_WRONG
  const tableOf = tableOfRow(feed, options.edition)
  const resultOf = resultsOf(feed, tableOf, options)
  const lines = new AqiLines(feed, language)
  const lineOf = (row: number): string => {
    const table = tableOf(row)
    const result = table && resultOf(row, table)
    return options.json ? lines.json(row, result) : lines.text(row, result)
  }
  if (!options.json) process.stdout.write(lines.head())
  write(feed, lineOf)
}

function resultsOf(feed: NationalFeed, tableOf: TableOfRow, { mode, rule }: AqiOptions): RowResult {
  if (mode === 'daily') return dailyResults(feed)
  return rule === 'text' ? readableResults(feed, 'text') : withoutMisreadings(feed, hourlyResults(feed, tableOf))
}

async function readFeed(file: string, { mode, rule }: AqiOptions, reporter: Reporter): Promise<NationalFeed | null> {
  try {
    const input = await readInput(file, MONITORING_LIMITS)
    if (!input.ok) {
      reporter.importIssue(input.issue)
      return null
    }
    const reading = readNationalFeed(input.bytes, {
      labelConvention: mode === 'hourly' ? 'ending' : 'starting',
      readings: mode === 'daily' ? ['o3_8h'] : [],
      running: ['o3_8h', 'so2_24h', ...(rule === 'text' ? (['pm10_24h', 'pm25_24h'] as const) : [])],
      keepsBadRows: true,
    })
    if (reading.kind === 'read') return reading.feed
    for (const issue of reading.issues) reporter.observationIssue(issue)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    reporter.cliError(error)
  }
  return null
}

/** A daily table need not have the maximum hour of O₃. */
function isOptionalInDaily({ code, column }: ObservationIssue): boolean {
  return code === 'COLUMN_MISSING' && column === 'o3'
}

function write(feed: NationalFeed, lineOf: (row: number) => string): void {
  const rows = feed.table.lines.length
  for (let from = 0; from < rows; from += ROWS_A_WRITE) {
    let text = ''
    for (let row = from; row < Math.min(from + ROWS_A_WRITE, rows); row += 1) text += `${lineOf(row)}\n`
    process.stdout.write(text)
  }
}
