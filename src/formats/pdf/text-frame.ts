import { isNeverFirst } from './characters.ts'
import type { PrintedLine } from './lines.ts'
import type { PageBlocks } from './page-blocks.ts'

/** 版心 — the edges between which a page sets its running text, and how far one line stands below the other. */
export interface TextFrame {
  readonly left: number
  readonly right: number
  /** From baseline to baseline, in points. */
  readonly pitch: number
}

/** Lines that reach the edge within this many characters were broken there. */
const AT_EDGE = 1
const FEWEST_AT_EDGE = 3
const SHARE_AT_EDGE = 0.15
/** Hardly a line reaches beyond the edge. */
const SHARE_BEYOND = 0.02
/** An edge farther in than the page is even must be that of many lines: short ones may be equally long by chance. */
const USUAL_WIDTH = 0.8
const MANY = { lines: 12, share: 0.3 }
const SHARE_AT_LEFT = 0.05

/** 量版心 — of all pages of one size together, tables left out; null where there is no text outside tables. */
export function measureFrame(pages: readonly PageBlocks[]): TextFrame | null {
  const lines = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : [])))
  const width = pages[0]?.width ?? 0
  if (lines.length === 0) return null
  const left = leftEdge(lines)
  return { left, right: rightEdge(lines, left, width), pitch: pitchOf(pages) }
}

/** The leftmost place at which lines begin again and again. */
function leftEdge(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>()
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const near = (at: number): number => (counts.get(at - 1) ?? 0) + (counts.get(at) ?? 0) + (counts.get(at + 1) ?? 0)
  const enough = Math.min(lines.length, Math.max(2, lines.length * SHARE_AT_LEFT))
  const common = [...counts.keys()].filter((at) => near(at) >= enough)
  return Math.min(...(common.length > 0 ? common : counts.keys()))
}

/** The edge many lines reach; where none is, lines were never broken and the edge is as far off as the left one. */
function rightEdge(lines: readonly PrintedLine[], left: number, width: number): number {
  const rights = lines.map(innerRight).sort((one, other) => other - one)
  const near = (lines[0]?.size ?? 0) * AT_EDGE
  const mirrored = width - left
  const candidates = rights.slice(0, Math.max(2, Math.ceil(lines.length * SHARE_BEYOND)))
  const edge = candidates.find((right) => {
    const reached = rights.filter((other) => Math.abs(other - right) <= near).length
    if (reached >= Math.max(MANY.lines, lines.length * MANY.share)) return true
    const isEnough = reached >= Math.max(FEWEST_AT_EDGE, lines.length * SHARE_AT_EDGE)
    return isEnough && right - left >= (mirrored - left) * USUAL_WIDTH
  })
  return edge ?? Math.max(rights[0] ?? 0, mirrored)
}

/** Signs at the end of a line may hang over the edge. */
function innerRight({ text, right, size }: PrintedLine): number {
  return isNeverFirst(text.slice(-1)) ? right - size : right
}

/** The commonest distance between two lines that follow each other. */
function pitchOf(pages: readonly PageBlocks[]): number {
  const counts = new Map<number, number>()
  for (const { blocks } of pages) {
    blocks.forEach((block, index) => {
      const above = blocks[index - 1]
      if (block.kind !== 'line' || above?.kind !== 'line') return
      const distance = Math.round((block.line.baseline - above.line.baseline) * 2) / 2
      counts.set(distance, (counts.get(distance) ?? 0) + 1)
    })
  }
  return [...counts].reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best), [0, 0])[0]
}
