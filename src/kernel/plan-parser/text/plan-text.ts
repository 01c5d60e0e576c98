import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { fold } from './fold.ts'
import type { Line } from './lines.ts'
import { isSpace, splitLines } from './lines.ts'

/** 文本两读 — the text as printed and as recognised, of the same length, with its lines and the vocabulary. */
export interface PlanText {
  readonly text: string
  readonly folded: string
  readonly lines: readonly Line[]
  readonly lexicon: StructureLexicon
}

export function planText(text: string, lexicon: StructureLexicon): PlanText {
  return { text, folded: fold(text, lexicon), lines: splitLines(text), lexicon }
}

export function printed(source: PlanText, span: TextSpan): string {
  return source.text.slice(span.start, span.end)
}

export function foldedOf(source: PlanText, span: TextSpan): string {
  return source.folded.slice(span.start, span.end)
}

const WHITE_SPACE = /[\s\u200b]+/g

/** Without white space: words broken over lines or set apart for looks are one word again. */
export function compact(text: string): string {
  return text.replace(WHITE_SPACE, '')
}

const isWhite = (code: number): boolean => isSpace(code) || code === 0x0a || code === 0x0d || code === 0x0c

/** The span without white space at both ends. */
export function trimmed(text: string, span: TextSpan): TextSpan {
  let { start, end } = span
  while (start < end && isWhite(text.charCodeAt(start))) start += 1
  while (end > start && isWhite(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}
