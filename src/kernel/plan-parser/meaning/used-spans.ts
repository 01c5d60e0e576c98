import type { TextSpan } from '#kernel/result/issue.ts'

/** 已用区间 — which characters of a text have been read, and where the last target before a place ends. */
export interface UsedSpans {
  readonly use: (span: TextSpan) => void
  readonly isUsed: (span: TextSpan) => boolean
  readonly endTarget: (end: number) => void
  /** 0 when no target ends at or before the place. */
  readonly lastTargetEnd: (at: number) => number
}

/** How many of the sorted numbers are ≤ the given one. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** 记用 — for a text of the given length; every question is answered without walking over what was found before. */
export function usedSpans(length: number): UsedSpans {
  const used = new Uint8Array(length)
  const ends: number[] = []
  return {
    use: ({ start, end }) => {
      used.fill(1, start, end)
    },
    isUsed: ({ start, end }) => used.subarray(start, end).includes(1),
    endTarget: (end) => {
      ends.splice(countUpTo(ends, end), 0, end)
    },
    lastTargetEnd: (at) => ends[countUpTo(ends, at) - 1] ?? 0,
  }
}

/** 不重叠 — of spans in order of precedence those that no earlier one overlaps. */
export function withoutOverlaps<Span extends TextSpan>(spans: Iterable<Span>, length: number): Span[] {
  const taken = usedSpans(length)
  const kept: Span[] = []
  for (const span of spans) {
    if (taken.isUsed(span)) continue
    taken.use(span)
    kept.push(span)
  }
  return kept
}
