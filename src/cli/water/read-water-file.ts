import { CliError } from '#cli/cli-error.ts'
import type { Language } from '#cli/language.ts'
import { Reporter } from '#cli/output/report.ts'
import { MONITORING_LIMITS, readInput } from '#cli/read-input.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import { reportIssues } from './issue-sentence.ts'
import { readWaterRows, type WaterRow } from './water-rows.ts'

/** 读水质文件 — its rows, and whether all of it could be read; what could not is said on standard error. */
export interface WaterFile {
  readonly rows: readonly WaterRow[]
  readonly isClean: boolean
}

export async function readWaterFile(
  file: string,
  language: Language,
  unitsNeeded: readonly Factor[] = [],
): Promise<WaterFile> {
  const reporter = new Reporter(file, language)
  try {
    const input = await readInput(file, MONITORING_LIMITS)
    if (!input.ok) {
      reporter.importIssue(input.issue)
      return { rows: [], isClean: false }
    }
    const { rows, issues } = readWaterRows(input.bytes, unitsNeeded)
    const all = [...issues, ...rows.flatMap((row) => row.issues)]
    reportIssues(file, all, language)
    return { rows, isClean: all.every(({ severity }) => severity !== 'error') }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    reporter.cliError(error)
    return { rows: [], isClean: false }
  }
}
