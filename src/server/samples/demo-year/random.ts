/** 随机流 — reproducible on every machine: the same seed and name give the same numbers in the same order. */
export interface Random {
  /** [0, 1) */
  uniform(): number
  /** Mean 0, standard deviation 1. */
  normal(): number
  chance(probability: number): boolean
}

const FNV_PRIME = 16_777_619
const WEYL = 0x6d2b79f5

/**
 * 命名随机流 — one stream for every purpose, so that a change to one series moves no other. FNV-1a of the name starts a
 * mulberry32; both are whole-number arithmetic, equal on every engine.
 */
export function createRandom(seed: number, name: string): Random {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME), seed | 0)
  const uniform = (): number => {
    state = (state + WEYL) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal, chance: (probability) => uniform() < probability }
}

/** 一阶自回归 — `length` values with mean 0 and the deviation given, remembering about `memory` steps. */
export function autoregressive(random: Random, length: number, memory: number, deviation: number): Float64Array {
  const kept = Math.exp(-1 / memory)
  const push = deviation * Math.sqrt(1 - kept * kept)
  let value = deviation * random.normal()
  return Float64Array.from({ length }, () => {
    value = kept * value + push * random.normal()
    return value
  })
}
