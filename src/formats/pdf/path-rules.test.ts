import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { IDENTITY } from './matrix.ts'
import { pathRules } from './path-rules.ts'

const MOVE = 0
const LINE = 1
const CLOSE = 4

function rulesOf(paint: number, ...steps: readonly number[]): readonly string[] {
  return pathRules([paint, [new Float32Array(steps)], null], IDENTITY, OPS).map(
    ({ kind, at, from, to }) => `${kind} ${at}: ${from}–${to}`,
  )
}

describe('pathRules', () => {
  it('follows strokes, closed ones round', () => {
    expect(rulesOf(OPS.stroke, MOVE, 10, 20, LINE, 110, 20)).toEqual(['horizontal 20: 10–110'])
    expect(rulesOf(OPS.stroke, MOVE, 10, 20, LINE, 60, 20, LINE, 60, 70, LINE, 10, 70, CLOSE)).toEqual([
      'horizontal 20: 10–60',
      'vertical 60: 20–70',
      'horizontal 70: 10–60',
      'vertical 10: 20–70',
    ])
  })

  it('takes a thin filled shape for a line and a large one for an area', () => {
    expect(rulesOf(OPS.fill, MOVE, 10, 20, LINE, 110, 20, LINE, 110, 21, LINE, 10, 21, CLOSE)).toEqual([
      'horizontal 20.5: 10–110',
    ])
    expect(rulesOf(OPS.fill, MOVE, 10, 20, LINE, 110, 20, LINE, 110, 60, LINE, 10, 60, CLOSE)).toEqual([])
  })

  it('draws nothing for a path that only clips, and nothing for one that leans', () => {
    expect(rulesOf(OPS.endPath, MOVE, 10, 20, LINE, 110, 20)).toEqual([])
    expect(rulesOf(OPS.stroke, MOVE, 10, 20, LINE, 110, 60)).toEqual([])
  })
})
