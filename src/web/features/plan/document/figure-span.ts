import type { WaterClass } from '#kernel/plan/model.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

interface Printed {
  readonly text: string
  readonly value: number | WaterClass | null
  readonly unit: string
}

const NUMBER = /\d+(?:\.\d+)?/g
const CLASS = /(劣?[ⅠⅡⅢⅣⅤ]|(?<![A-Za-z])(?:I{1,3}|IV|V)(?![A-Za-z]))类?/
/** A phrase longer than this is not a figure: its annotation stands over its last characters. */
const LONGEST = 12

function numberSpan({ text, value, unit }: Printed): TextSpan | null {
  for (const match of text.matchAll(NUMBER)) {
    if (Number(match[0]) !== Math.abs(Number(value))) continue
    const end = match.index + match[0].length
    const rest = text.slice(end)
    if (unit !== '' && rest.startsWith(unit)) return { start: match.index, end: end + unit.length }
    return { start: match.index, end: rest.startsWith('％') ? end + 1 : end }
  }
  return null
}

/** 数字位置 — where in the words of a target (or figure) its printed figure stands; the words' tail when it has none. */
export function figureSpan(printed: Printed): TextSpan {
  const { text, value } = printed
  if (typeof value === 'number') {
    const found = numberSpan(printed)
    if (found) return found
  }
  if (typeof value === 'string') {
    const match = CLASS.exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return { start: Math.max(0, text.length - LONGEST), end: text.length }
}
