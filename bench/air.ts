import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readNationalFeed } from '#formats/observation/national-feed/read-national-feed.ts'
import { type CompiledAqi, compileAqi } from '#kernel/air/compiled-aqi.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { HJ633_2026 } from '#packs/standards/hj633-2026.ts'
import { type Figure, median, time } from './figure.ts'
import { feedCsv } from './support/feed-csv.ts'

const ROWS = 160_000
/** The rows of the file this often over: long enough to measure. */
const REPEAT = 7
const RUNS = 9

type Report = (figure: Figure) => void

interface Sums {
  readonly rows: number
  readonly aqiSum: number
  readonly primarySum: number
}

/** AQI of station-hours: the compiled tables, reading the national feed, the command line; pandas and NumPy beside them. */
export async function benchAir(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-air-'))
  try {
    const csv = feedCsv(ROWS)
    const path = join(folder, 'feed.csv')
    writeFileSync(path, csv)
    await benchReading(csv, report)
    const compiled = compileAqi(HJ633_2026)
    const sums = await benchTables(csv, compiled, report)
    await benchCommand(path, csv.length, report)
    beside({ folder, path, bytes: csv.length }, compiled, sums, report)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function benchReading(csv: Uint8Array, report: Report): Promise<void> {
  const taken = await time(RUNS, 3, () => readNationalFeed(csv, { labelConvention: 'ending' }))
  const value = csv.length / median(taken) / 1000
  report({ name: 'air.feed-csv.read', value, unit: 'MB/s', n: RUNS, note: `goal ≥ 100; ${ROWS} rows` })
}

async function benchTables(csv: Uint8Array, compiled: CompiledAqi, report: Report): Promise<Sums> {
  const reading = readNationalFeed(csv, { labelConvention: 'ending' })
  if (reading.kind === 'refused') throw new Error('the feed was refused')
  const { columns } = reading.feed.table
  const rows = reading.feed.table.lines.length * REPEAT
  const repeated = (factor: AirFactor): Int32Array => {
    const values = columns.find((column) => column.factor === factor)?.values ?? new Int32Array(0)
    const all = new Int32Array(rows)
    for (let from = 0; from < rows; from += values.length) all.set(values, from)
    return all
  }
  const [so2, no2, co] = [repeated('so2'), repeated('no2'), repeated('co')]
  const [o3, pm10, pm25] = [repeated('o3'), repeated('pm10'), repeated('pm25')]
  const into = { aqi: new Int16Array(rows), primaries: new Uint8Array(rows), lacking: new Uint8Array(rows) }
  const taken = await time(RUNS, 3, () => compiled.evaluate({ so2, no2, co, o3, pm10, pm25 }, into, 0, rows))
  const value = rows / median(taken) / 1000
  report({ name: 'air.aqi.compiled', value, unit: 'M/s', n: RUNS, note: 'station-hours; goal ≥ 20' })
  const sum = (values: Iterable<number>): number => {
    let total = 0
    for (const value of values) total += value
    return total
  }
  return { rows, aqiSum: sum(into.aqi), primarySum: sum(into.primaries) }
}

async function benchCommand(path: string, bytes: number, report: Report): Promise<void> {
  const args = ['scripts/bilan.mjs', 'air', 'aqi', '--json', path]
  const taken = await time(5, 1, () => {
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`bilan air aqi ended with ${status}`)
  })
  const note = `goal ≤ 1; ${ROWS} rows, ${Math.round(bytes / 1e6)} MB`
  report({ name: 'air.aqi.process', value: median(taken) / 1000, unit: 's', n: taken.length, note })
}

interface Feed {
  readonly folder: string
  readonly path: string
  readonly bytes: number
}

/** The same file and tables in pandas and NumPy, on one thread; a different answer ends the bench. */
function beside({ folder, path, bytes }: Feed, compiled: CompiledAqi, ours: Sums, report: Report): void {
  const tables = join(folder, 'tables.json')
  writeFileSync(
    tables,
    JSON.stringify(Object.fromEntries(AIR_FACTORS.map((factor) => [factor, indexes(factor, compiled)]))),
  )
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/python3',
    [join('bench', 'support', 'air-aqi.py'), path, tables, String(REPEAT)],
    { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1', PYTHONWARNINGS: 'ignore' } },
  )
  if (status !== 0) {
    const why = stderr?.trim().split('\n').at(-1) ?? 'no python3'
    console.error(`没有并列测量 pandas：${why} · pandas and NumPy are absent, nothing stands beside`)
    return
  }
  const { readSeconds, aqiSeconds, versions, ...theirs } = JSON.parse(stdout)
  for (const key of ['rows', 'aqiSum', 'primarySum'] as const) {
    if (theirs[key] !== ours[key]) throw new Error(`pandas and Bilan differ in ${key}: ${theirs[key]}, ${ours[key]}`)
  }
  report({ name: 'air.feed-csv.read.pandas', value: bytes / readSeconds / 1e6, unit: 'MB/s', n: 5, note: versions })
  report({ name: 'air.aqi.numpy', value: theirs.rows / aqiSeconds / 1e6, unit: 'M/s', n: 5, note: 'same answers' })
}

/** IAQI by scaled concentration, one entry above the last limit, then −2 for a missing value. */
function indexes(factor: AirFactor, { table, indexOf }: CompiledAqi): readonly number[] {
  const { breakpoints, decimals } = table.items[table.hourlyItems[factor]]
  const last = ((breakpoints.findLast((limit) => limit !== null) ?? 0) + 1) * 10 ** decimals
  return [...Array.from({ length: last + 1 }, (_, scaled) => indexOf(factor, scaled) ?? -2), -2]
}
