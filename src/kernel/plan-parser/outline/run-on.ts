import { isLabelledLine } from '#kernel/plan-parser/roles/labels.ts'
import type { Line } from '#kernel/plan-parser/text/lines.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'

const NEXT_NUMBER = /）\s*(?=（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))/g

/** 断开连排 — a line in which the next number follows a responsibility bracket at once: …（责任单位：甲局）（二）加快… is two. */
export function splitRunOn(source: PlanText, line: Line): readonly Line[] {
  const folded = foldedOf(source, line)
  const lines: Line[] = []
  let rest = line
  for (const match of folded.matchAll(NEXT_NUMBER)) {
    const bracket = folded.slice(folded.lastIndexOf('（', match.index) + 1, match.index)
    const cut = line.start + match.index + match[0].length
    if (!isLabelledLine(bracket, source.lexicon) || cut >= line.end) continue
    lines.push({ ...rest, until: cut, end: line.start + match.index + 1 })
    rest = { ...rest, from: cut, start: cut }
  }
  return [...lines, rest]
}
