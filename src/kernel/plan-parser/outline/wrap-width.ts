import type { Line } from '#kernel/plan-parser/text/lines.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'

const LEAST_FULL_LINES = 8
/** Half-width columns: a page of 28 to 45 Chinese characters a line, as documents are set. */
const NARROWEST = 40
const WIDEST = 120
/** A sign that must not begin a line, or a number that must not be broken, leaves this much of a line empty. */
const SLACK = 4
const SHARE_OF_FULL_LINES = 0.4
const SHARE_OF_LONGER_LINES = 0.02

const SHARE_OF_BLANK_LINES = 0.5

/** 折行 — how a page broke its lines. */
export interface Wrapping {
  /** Columns of a full line. */
  readonly width: number
  /** Blank lines part the paragraphs, so that a line right below another goes on with it. */
  readonly isParted: boolean
}

/** 显示宽度 — columns a line takes: two for a Chinese character or sign, one for a Latin letter or digit. */
export function displayWidth(text: string, line: Line): number {
  let width = 0
  for (let at = line.from; at < line.end; at += 1) width += text.charCodeAt(at) < 0x2000 ? 1 : 2
  return width
}

/**
 * 行宽 — the columns at which a page broke its lines, or null when lines are whole paragraphs: a text is broken when
 * many of its lines are equally long and hardly any is longer. Cells of tables do not count.
 */
export function wrapWidth({ text, lines }: PlanText): Wrapping | null {
  const counts = new Map<number, number>()
  let total = 0
  let longer = 0
  for (const line of lines) {
    if (line.isBlank || line.hasTab || line.end - line.from < NARROWEST / 4) continue
    const width = displayWidth(text, line)
    if (width > WIDEST) longer += 1
    else counts.set(width, (counts.get(width) ?? 0) + 1)
    total += 1
  }
  const blank = lines.filter((line) => line.isBlank).length
  const near = (width: number): number => {
    let count = 0
    for (let at = width - SLACK; at <= width; at += 1) count += counts.get(at) ?? 0
    return count
  }
  const widths = [...counts.keys()].filter((width) => width >= NARROWEST)
  const width = widths.reduce((best, candidate) => (near(candidate) > near(best) ? candidate : best), 0)
  for (const [candidate, count] of counts) if (candidate > width) longer += count
  const isBroken = near(width) >= LEAST_FULL_LINES && near(width) >= total * SHARE_OF_FULL_LINES
  const isParted = blank >= (total - near(width)) * SHARE_OF_BLANK_LINES
  return isBroken && longer <= total * SHARE_OF_LONGER_LINES ? { width, isParted } : null
}
