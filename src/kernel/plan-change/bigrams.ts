/** 二元字组 — every pair of neighbouring characters of a text, its ends included, in ascending order with repetitions. */
export type Bigrams = Uint32Array

const SHIFT = 0x10000

export function bigramsOf(text: string): Bigrams {
  const grams = new Uint32Array(text.length + 1)
  let last = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    grams[at] = last * SHIFT + code
    last = code
  }
  grams[text.length] = last * SHIFT
  return grams.sort()
}

/** 相似度 — Dice's coefficient of two texts' bigrams: 1 when they have the same, 0 when they share none. */
export function diceOf(one: Bigrams, other: Bigrams): number {
  let left = 0
  let right = 0
  let shared = 0
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  return (2 * shared) / (one.length + other.length)
}
