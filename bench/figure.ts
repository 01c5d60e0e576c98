import { cpus } from 'node:os'

/** 实测数据 — one figure as `npm run bench` prints it. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly n: number
  readonly note?: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** 分位数 — the smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

const round = (value: number): number => Number(value.toPrecision(4))

export function printFigure(figure: Figure, asJson: boolean): void {
  const { name, value, unit, n, note } = figure
  if (asJson) {
    const cpu = cpus()[0]?.model.trim() ?? 'unknown'
    console.log(JSON.stringify({ name, value: round(value), unit, n, node: process.versions.node, cpu, note }))
    return
  }
  console.log(
    `${name.padEnd(44)} ${String(round(value)).padStart(10)} ${unit.padEnd(8)} n=${n}${note ? `  ${note}` : ''}`,
  )
}

/** 计时 — milliseconds of each of `runs` calls after `warmUp` uncounted ones. */
export async function time(runs: number, warmUp: number, work: () => unknown): Promise<readonly number[]> {
  for (let index = 0; index < warmUp; index += 1) await work()
  const taken: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return taken
}
