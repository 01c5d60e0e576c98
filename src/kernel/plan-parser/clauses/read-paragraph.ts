import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import { readDuty } from '#kernel/plan-parser/roles/duty-text.ts'
import { isLabelledLine } from '#kernel/plan-parser/roles/labels.ts'
import { matchPairs } from '#kernel/plan-parser/text/pairs.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { DutySpan } from './duty-spans.ts'
import { findDuties } from './duty-spans.ts'
import { cutSentences } from './sentences.ts'

/** 段内一句 — a sentence or a responsibility bracket of a paragraph. */
export type Part = TextSpan & ({ readonly kind: 'sentence' } | { readonly kind: 'duty'; readonly duty: Duty })

/** 段读数 — a paragraph as parts that tile it. */
export interface ParagraphReading extends TextSpan {
  readonly parts: readonly Part[]
  readonly duties: readonly Duty[]
  /** The whole paragraph is a bracket or a line of labels: 责任单位：… It belongs to the one above. */
  readonly isDutyLine: boolean
}

/** 读段 — sentences and responsibility brackets of one paragraph; joined in order they are the paragraph. */
export function readParagraph(span: TextSpan, context: DutyContext): ParagraphReading {
  const { folded, lexicon } = context.source
  const line = isLabelledLine(foldedOf(context.source, span), lexicon) ? readDuty(span, context) : null
  if (line !== null)
    return { ...span, parts: [{ ...span, kind: 'duty', duty: line }], duties: [line], isDutyLine: true }
  const pairs = matchPairs(folded, span.start, span.end)
  const duties = findDuties(span, pairs, context)
  const parts = tile(span, duties, folded, pairs)
  const isDutyLine = parts.length > 0 && parts.every(({ kind }) => kind === 'duty')
  return { ...span, parts, duties: duties.map(({ duty }) => duty), isDutyLine }
}

function tile(
  span: TextSpan,
  duties: readonly DutySpan[],
  folded: string,
  pairs: ReadonlyMap<number, number>,
): readonly Part[] {
  const parts: Part[] = []
  let start = span.start
  for (const duty of [...duties, null]) {
    const end = duty?.start ?? span.end
    if (start < end) {
      for (const sentence of cutSentences(folded, { start, end }, pairs)) parts.push({ ...sentence, kind: 'sentence' })
    }
    if (duty === null) break
    parts.push({ start: duty.start, end: duty.end, kind: 'duty', duty: duty.duty })
    start = duty.end
  }
  return parts
}
