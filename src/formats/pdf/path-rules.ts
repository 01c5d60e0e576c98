import { type Matrix, xOf, yOf } from './matrix.ts'
import type { Box, Rule } from './page-content.ts'
import type { Operators } from './page-interpreter.ts'

/** pdf.js writes a path as numbers: a step's kind, then its points. */
export const PATH_STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const
const { move: MOVE, line: LINE, curve: CURVE, quadratic: QUADRATIC, close: CLOSE } = PATH_STEP

/** Thicker than this a filled shape is an area, not a line. */
const THICKEST = 3
/** Not longer than this it is a dot, of a line in one direction or the other. */
const DOT = 2.5
const SMALLEST_DOT = 0.1
/** How much a line may lean, in points, and still count as level or upright. */
const LEAN = 0.7

const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'] as const
const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'] as const

interface Point {
  readonly x: number
  readonly y: number
}

/** 路径成线 — the level and upright lines a path draws: strokes as they run, thin filled shapes along their middle. */
export function pathRules(args: readonly unknown[], matrix: Matrix, operators: Operators): readonly Rule[] {
  const [paint, data] = args
  const numbers: unknown = Array.isArray(data) ? data[0] : null
  if (!(numbers instanceof Float32Array) || typeof paint !== 'number') return []
  const isStroked = STROKES.some((name) => operators[name] === paint)
  const isFilled = FILLS.some((name) => operators[name] === paint)
  return rulesOfPath(numbers, matrix, { isStroked, isFilled })
}

/** 步骤成线 — the same of a path whose steps are written as numbers: a kind, then its points. */
export function rulesOfPath(
  numbers: Float32Array,
  matrix: Matrix,
  { isStroked, isFilled }: { readonly isStroked: boolean; readonly isFilled: boolean },
): readonly Rule[] {
  if (!isStroked && !isFilled) return []
  return subpaths(numbers, matrix).flatMap((points) => [
    ...(isStroked ? strokedRules(points) : []),
    ...(isFilled ? filledRule(points) : []),
  ])
}

function subpaths(numbers: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const paths: Point[][] = []
  const point = (at: number): Point => {
    const x = numbers[at] ?? 0
    const y = numbers[at + 1] ?? 0
    return { x: xOf(matrix, x, y), y: yOf(matrix, x, y) }
  }
  let at = 0
  while (at < numbers.length) {
    const kind = numbers[at]
    const path = paths.at(-1)
    if (kind === MOVE) paths.push([point(at + 1)])
    else if (kind === LINE) path?.push(point(at + 1))
    else if (kind === CURVE) path?.push(point(at + 5))
    else if (kind === QUADRATIC) path?.push(point(at + 3))
    else if (kind === CLOSE && path?.[0]) path.push(path[0])
    else if (kind !== CLOSE) break
    at += LENGTHS[kind ?? MOVE] ?? 1
  }
  return paths
}

const LENGTHS: Readonly<Record<number, number>> = { [MOVE]: 3, [LINE]: 3, [CURVE]: 7, [QUADRATIC]: 5, [CLOSE]: 1 }

function strokedRules(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index]
    return start ? ruleOf(boxOf([start, end]), LEAN) : []
  })
}

const filledRule = (points: readonly Point[]): readonly Rule[] => ruleOf(boxOf(points), THICKEST)

function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

function ruleOf({ left, top, right, bottom }: Box, thickest: number): readonly Rule[] {
  const width = right - left
  const height = bottom - top
  const level: Rule = { kind: 'horizontal', at: (top + bottom) / 2, from: left, to: right }
  const upright: Rule = { kind: 'vertical', at: (left + right) / 2, from: top, to: bottom }
  const longer = Math.max(width, height)
  if (longer <= DOT && longer >= SMALLEST_DOT) return [level, upright]
  if (height <= thickest && width > height) return [level]
  return width <= thickest && height > width ? [upright] : []
}
