import type { SimilarPair } from './similar-pairs.ts'

/** 对应 — which of the older list has become which of the newer; each has one partner or none. */
export class Alignment {
  private readonly forward: Int32Array
  private readonly backward: Int32Array

  constructor(before: number, after: number) {
    this.forward = new Int32Array(before).fill(-1)
    this.backward = new Int32Array(after).fill(-1)
  }

  pair(before: number, after: number): void {
    this.forward[before] = after
    this.backward[after] = before
  }

  /** The newer partner of an older one; -1 when it has none. */
  afterOf(before: number): number {
    return this.forward[before] ?? -1
  }

  /** The older partner of a newer one; -1 when it has none. */
  beforeOf(after: number): number {
    return this.backward[after] ?? -1
  }

  openBefore(): readonly number[] {
    return openOf(this.forward)
  }

  openAfter(): readonly number[] {
    return openOf(this.backward)
  }

  /** Pairs the likest first; of equally like ones those that stand closest to one another. */
  pairBest(pairs: readonly SimilarPair[]): void {
    const ordered = [...pairs].sort(
      (one, other) =>
        other.score - one.score ||
        Math.abs(one.before - one.after) - Math.abs(other.before - other.after) ||
        one.before - other.before,
    )
    for (const { before, after } of ordered) {
      if (this.afterOf(before) < 0 && this.beforeOf(after) < 0) this.pair(before, after)
    }
  }

  /** Pairs what has the same signature, several of one kind in their order; null takes no part. */
  pairAlike(
    beforeSignature: (before: number) => string | null,
    afterSignature: (after: number) => string | null,
  ): void {
    const waiting = new Map<string, number[]>()
    for (const before of this.openBefore()) {
      const signature = beforeSignature(before)
      if (signature === null) continue
      const known = waiting.get(signature)
      if (known) known.push(before)
      else waiting.set(signature, [before])
    }
    const taken = new Map<string, number>()
    for (const after of this.openAfter()) {
      const signature = afterSignature(after)
      if (signature === null) continue
      const count = taken.get(signature) ?? 0
      const before = waiting.get(signature)?.[count]
      if (before === undefined) continue
      taken.set(signature, count + 1)
      this.pair(before, after)
    }
  }
}

function openOf(partners: Int32Array): readonly number[] {
  const open: number[] = []
  for (const [index, partner] of partners.entries()) if (partner < 0) open.push(index)
  return open
}
