/** 伪随机数 — a stream of numbers in [0, 1) that its seed determines; the kernel knows no other chance. */
export type Random = () => number

/** splitmix32 — small, fast, passes the usual batteries; not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return (mixed >>> 0) / 4294967296
  }
}

/** 种子 — from the words that name a draw (subject, indicator, period, as-of day), by FNV-1a; the same question, the same draws. */
export function seedOf(words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join('\n')) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}
