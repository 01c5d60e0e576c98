import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluateStations, type StationsEvaluation } from '#kernel/air/evaluate-stations.ts'
import type { HourBlock } from '#kernel/air/hour-block.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { type Figure, median, time } from './figure.ts'
import { nationalYear } from './support/national-year.ts'

const RUNS = 5

type Report = (figure: Figure) => void

/** What both runs must agree on, digit for digit. */
interface Summary {
  readonly valid: number
  readonly good: number
  readonly aqiSum: number
  readonly attaining: number
}

/** A national year on one core: 1,700 stations × 8,784 h × 6 factors to every day's AQI and every station's verdicts. */
export async function benchAirYear(report: Report): Promise<void> {
  const block = nationalYear()
  const options = { choice: { kind: 'byDay' }, rulesets: AIR_RULESETS_PACK } as const
  let result = evaluateStations(block, options)
  const taken = await time(RUNS, 1, () => {
    result = evaluateStations(block, options)
  })
  const hours = (block.stations * block.days * 24) / 1e6
  const note = `goal ≤ 3; ${block.stations} stations × ${block.days * 24} h × ${AIR_FACTORS.length}`
  report({ name: 'air.year.evaluate', value: median(taken) / 1000, unit: 's', n: RUNS, note })
  report({ name: 'air.year.station-hours', value: (hours / median(taken)) * 1000, unit: 'M/s', n: RUNS })
  const peak = process.resourceUsage().maxRSS / 1024
  report({ name: 'air.year.peak-memory', value: peak, unit: 'MB', n: 1, note: 'goal < 1000, with its input' })
  beside(block, summaryOf(result), report)
}

function summaryOf({ aqi, evaluations }: StationsEvaluation): Summary {
  return {
    valid: evaluations.reduce((sum, { days }) => sum + days.valid, 0),
    good: evaluations.reduce((sum, { days }) => sum + days.good, 0),
    aqiSum: aqi.reduce((sum, value) => sum + Math.max(value, 0), 0),
    attaining: evaluations.reduce((sum, { factors }) => sum + factors.filter(({ attains }) => attains).length, 0),
  }
}

/** The same work in NumPy and pandas, where they are installed; a different answer ends the bench. */
function beside(block: HourBlock, ours: Summary, report: Report): void {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-air-year-'))
  try {
    for (const factor of AIR_FACTORS)
      writeFileSync(join(folder, `${factor}.i16`), bytesOf(block.columns[factor].values))
    const script = join('bench', 'support', 'air-year.py')
    const args = [script, folder, String(block.stations), String(block.days)]
    const { stdout, stderr, status } = spawnSync('/usr/bin/python3', args, {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1', PYTHONWARNINGS: 'ignore' },
    })
    if (status !== 0) {
      report({ name: 'air.year.numpy', value: Number.NaN, unit: 's', n: 0, note: `not run: ${lastLine(stderr ?? '')}` })
      return
    }
    const theirs: Summary & { seconds: number; peakMb: number; versions: string } = JSON.parse(stdout)
    const note = `${theirs.versions}; same counts: ${isSame(ours, theirs)}`
    report({ name: 'air.year.numpy', value: theirs.seconds, unit: 's', n: 1, note })
    report({ name: 'air.year.numpy-peak-memory', value: theirs.peakMb, unit: 'MB', n: 1 })
    if (!isSame(ours, theirs)) throw new Error(`the runs differ: ${JSON.stringify({ ours, theirs })}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isSame(a: Summary, b: Summary): boolean {
  return a.valid === b.valid && a.good === b.good && a.aqiSum === b.aqiSum && a.attaining === b.attaining
}

function bytesOf({ buffer, byteOffset, byteLength }: Int16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) || 'no python3 with NumPy and pandas'
}
