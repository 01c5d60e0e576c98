/** 最长递增 — which places of the list make the longest strictly rising run: what kept its order when the rest was moved. */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    const at = firstNotBelow(tails, values, value)
    previous.push(at === 0 ? -1 : (tails[at - 1] ?? -1))
    tails[at] = index
  }
  const run = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index)
  return run
}

function firstNotBelow(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
