import type { Matrix } from '#formats/pdf/matrix.ts'
import type { Rule } from '#formats/pdf/page-content.ts'
import { PATH_STEP, rulesOfPath } from '#formats/pdf/path-rules.ts'
import { childrenNamed, type XmlElement } from '#formats/xml/xml-element.ts'

/** Steps of a path by their letters (GB/T 33190-2016, table 35), with how many numbers follow. */
const STEPS: Readonly<Record<string, { readonly kind: number; readonly count: number }>> = {
  S: { kind: PATH_STEP.move, count: 2 },
  M: { kind: PATH_STEP.move, count: 2 },
  L: { kind: PATH_STEP.line, count: 2 },
  Q: { kind: PATH_STEP.quadratic, count: 4 },
  B: { kind: PATH_STEP.curve, count: 6 },
  C: { kind: PATH_STEP.close, count: 0 },
}
/** An arc is only followed to its end: it draws no line of a table. */
const ARC_COUNT = 7

/** 图形对象 — the level and upright lines it draws; stroked unless it says no, filled only if it says so. */
export function pathRulesOf(object: XmlElement, matrix: Matrix): readonly Rule[] {
  const [data] = childrenNamed(object, 'ofd:AbbreviatedData')
  const words = (data?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()
    .split(/\s+/)
  return rulesOfPath(stepsOf(words), matrix, {
    isStroked: object.attributes.Stroke !== 'false',
    isFilled: object.attributes.Fill === 'true',
  })
}

function stepsOf(words: readonly string[]): Float32Array {
  const numbers: number[] = []
  let at = 0
  while (at < words.length) {
    const letter = words[at] ?? ''
    const step = STEPS[letter]
    const count = letter === 'A' ? ARC_COUNT : (step?.count ?? 0)
    const given = words.slice(at + 1, at + 1 + count).map(Number)
    if (step) numbers.push(step.kind, ...given)
    else if (letter === 'A') numbers.push(PATH_STEP.line, ...given.slice(-2))
    at += 1 + count
  }
  return Float32Array.from(numbers)
}
