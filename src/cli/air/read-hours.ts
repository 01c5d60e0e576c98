import { CliError } from '#cli/cli-error.ts'
import type { Language } from '#cli/language.ts'
import { Reporter } from '#cli/output/report.ts'
import { MONITORING_LIMITS, readInput } from '#cli/read-input.ts'
import type { NationalFeed } from '#formats/observation/national-feed/national-feed.ts'
import { readNationalFeed } from '#formats/observation/national-feed/read-national-feed.ts'
import { collectStationHours, type StationHours } from '#kernel/air/station-hours.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { ObservationTable } from '#kernel/observation/observation-table.ts'
import { instantOf } from '#kernel/time/calendar.ts'
import { sayEvaluation } from './evaluation-texts.ts'

/** 文件问题 — what the reader found, in which of the files, and of which station; null: of the file as a whole. */
export interface FileIssue extends ObservationIssue {
  readonly file: string
  readonly station: string | null
}

/** 读入的小时值 — of all files together. */
export interface ReadHours {
  readonly stations: readonly StationHours[]
  readonly issues: readonly FileIssue[]
  readonly badRows: number
}

interface ReadHoursOptions {
  readonly labelConvention: 'ending' | 'starting'
  readonly language: Language
}

/** 读小时值文件 — hourly CSVs in the feed's form; null after saying on standard error which of them cannot be read. */
export async function readHours(files: readonly string[], options: ReadHoursOptions): Promise<ReadHours | null> {
  const tables: ObservationTable[] = []
  const issues: FileIssue[] = []
  let badRows = 0
  for (const file of files) {
    const bytes = await bytesOf(file, options.language)
    if (bytes === null) return null
    const reading = readNationalFeed(bytes, { labelConvention: options.labelConvention, keepsBadRows: true })
    if (reading.kind === 'refused') {
      sayIssues(
        reading.issues.map((issue) => ({ ...issue, file, station: null })),
        options.language,
      )
      return null
    }
    const { feed } = reading
    for (const issue of feed.issues) issues.push({ ...issue, file, station: stationOfLine(feed.table, issue.line) })
    tables.push(withoutBadRows(feed))
    badRows += feed.badRows
  }
  const { stations, conflicts } = collectStationHours(tables)
  const [first] = conflicts
  if (first) {
    const { stationCode: station, start } = first
    warn('HOUR_TWICE', options.language, { count: conflicts.length, station, hour: instantOf(start).slice(0, 16) })
  }
  return { stations, issues, badRows }
}

/** Lines ascend, so the row of a line is found by halving. */
function stationOfLine({ lines, station, stations }: ObservationTable, line: number | null): string | null {
  if (line === null) return null
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) < line) low = middle + 1
    else high = middle
  }
  return lines[low] === line ? (stations[station[low] ?? -1]?.code ?? null) : null
}

/** A row that starts at no time takes no part. */
function withoutBadRows({ table, isBad }: NationalFeed): ObservationTable {
  return { ...table, start: table.start.map((start, row) => (isBad[row] ? Number.NaN : start)) }
}

/** 说出问题 — the first errors on standard error, each with its file. */
export function sayIssues(issues: readonly FileIssue[], language: Language): void {
  const errors = issues.filter(({ severity }) => severity === 'error')
  for (const issue of errors.slice(0, MOST_SAID)) new Reporter(issue.file, language).observationIssue(issue)
  const further = errors.length - MOST_SAID
  if (further > 0) process.stderr.write(`${sayEvaluation('further', language, { count: further })}\n`)
}

const MOST_SAID = 20

function warn(key: 'HOUR_TWICE', language: Language, params: Readonly<Record<string, string | number>>): void {
  process.stderr.write(`bilan: ${sayEvaluation(key, language, params)} [${key}]\n`)
}

async function bytesOf(file: string, language: Language): Promise<Uint8Array | null> {
  const reporter = new Reporter(file, language)
  try {
    const input = await readInput(file, MONITORING_LIMITS)
    if (input.ok) return input.bytes
    reporter.importIssue(input.issue)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    reporter.cliError(error)
  }
  return null
}
