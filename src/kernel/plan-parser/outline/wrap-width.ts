import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'

const LEAST_LINES = 12
const NARROWEST = 20
const WIDEST = 90
const SHARE_OF_FULL_LINES = 0.4

/**
 * 行宽 — the number of characters at which a page broke its lines, or null when lines are whole paragraphs.
 * A text is broken when many of its lines have the same, greatest, length.
 */
export function wrapWidth(source: PlanText): number | null {
  const widths: number[] = []
  for (const line of source.lines) if (!line.isBlank) widths.push(line.end - line.from)
  if (widths.length < LEAST_LINES) return null
  widths.sort((left, right) => left - right)
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0
  const widest = widths.at(-1) ?? 0
  if (width < NARROWEST || width > WIDEST || widest > width + 6) return null
  const full = widths.filter((candidate) => candidate >= width - 3).length
  return full >= widths.length * SHARE_OF_FULL_LINES ? width : null
}
