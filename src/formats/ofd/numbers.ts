import type { Matrix } from '#formats/pdf/matrix.ts'
import { readMatrix } from '#formats/pdf/matrix.ts'

/** Numbers that a run of repeats may unfold to; a line has a hundred. */
const MOST_NUMBERS = 20_000

/** 数列 — the numbers of an attribute, parted by blanks; what is no number is left out. */
export function numbersOf(text: string | undefined): readonly number[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
    .filter(Number.isFinite)
}

/** 间距数列 — distances from character to character; `g 3 5.5` stands for 5.5 three times (GB/T 33190-2016, 11.3). */
export function distancesOf(text: string | undefined): readonly number[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '')
  const distances: number[] = []
  for (let at = 0; at < words.length && distances.length < MOST_NUMBERS; at += 1) {
    const isRepeat = words[at] === 'g'
    const count = isRepeat ? Math.min(MOST_NUMBERS, Number(words[at + 1])) : 1
    const distance = Number(words[isRepeat ? at + 2 : at])
    if (isRepeat) at += 2
    for (let index = 0; index < count; index += 1) distances.push(Number.isFinite(distance) ? distance : 0)
  }
  return distances
}

/** 变换矩阵 — of an object's own coordinates into those of its boundary; null when there is none. */
export function matrixOf(text: string | undefined): Matrix | null {
  return readMatrix([...numbersOf(text)])
}
