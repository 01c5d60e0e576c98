import { NOT_MONITORED } from '#kernel/observation/observation-table.ts'

/** 滑动窗口 — how many consecutive readings a mean spans, and how many of them must be there. */
export interface RunningWindow {
  readonly width: number
  readonly need: number
}

/**
 * 滑动平均 — the mean of every full window of a scaled column, in the column's own scale; result i spans readings
 * i … i + width − 1. null where fewer than `need` of them are there. Sums are of whole numbers, hence exact.
 * @example runningMeans(Int32Array.of(1, 2, MISSING, 4), { width: 3, need: 2 }) // [1.5, 3]
 */
export function runningMeans(values: Int32Array, { width, need }: RunningWindow): readonly (number | null)[] {
  const means: (number | null)[] = []
  let sum = 0
  let have = 0
  values.forEach((value, index) => {
    if (isReading(value)) {
      sum += value
      have += 1
    }
    const gone = index >= width ? values[index - width] : undefined
    if (gone !== undefined && isReading(gone)) {
      sum -= gone
      have -= 1
    }
    if (index >= width - 1) means.push(have >= need && have > 0 ? sum / have : null)
  })
  return means
}

/** 有读数 — neither missing nor outside the monitoring plan (both stand below every reading of a scaled column). */
export function isReading(scaled: number): boolean {
  return scaled > NOT_MONITORED
}
