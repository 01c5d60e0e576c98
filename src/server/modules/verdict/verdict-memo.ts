import type { AssembledVerdict } from '#kernel/indicator/assemble-verdict.ts'

/** 判定存留 — verdicts by all that they follow from. */
export interface VerdictMemo {
  find(key: string): AssembledVerdict | undefined
  keep(key: string, verdict: AssembledVerdict): void
}

/** Some 40 KB each, with strip and trajectory. */
const MOST_KEPT = 500

/**
 * 判定存留 — a verdict of the air rests on thousands of days and a thousand draws, and the same is asked again whenever the plan
 * is opened. It is never stale: the key holds the target, its binding, what was published and a digest of the days, so that
 * whatever changes the verdict changes the key. The least recently used goes first.
 */
export function createVerdictMemo(mostKept = MOST_KEPT): VerdictMemo {
  const kept = new Map<string, AssembledVerdict>()
  const keep = (key: string, verdict: AssembledVerdict): void => {
    kept.delete(key)
    kept.set(key, verdict)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  }
  return {
    find: (key) => {
      const found = kept.get(key)
      if (found) keep(key, found)
      return found
    },
    keep,
  }
}
