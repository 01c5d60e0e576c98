/** 有数据的年份 — latest first, the year of the moment and the chosen one always among them. */
export function yearsOf(starts: readonly string[], now: number, chosen: number): readonly number[] {
  const first = Math.min(now, chosen, ...starts.map((start) => Number(start.slice(0, 4))))
  const last = Math.max(now, chosen)
  return Array.from({ length: last - first + 1 }, (_, at) => last - at)
}
