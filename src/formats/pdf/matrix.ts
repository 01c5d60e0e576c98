/** 变换 — x′ = a·x + c·y + e, y′ = b·x + d·y + f, as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export const xOf = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4]
export const yOf = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5]

/** Six finite numbers of an array or a typed array; null for anything else. */
export function readMatrix(value: unknown): Matrix | null {
  const numbers = Array.isArray(value) || ArrayBuffer.isView(value) ? Object.values(value) : []
  const [a, b, c, d, e, f] = numbers.map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined) return null
  return f === undefined || !Number.isFinite(a + b + c + d + e + f) ? null : [a, b, c, d, e, f]
}
