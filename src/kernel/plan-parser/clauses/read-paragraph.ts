import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import { dutyOf } from '#kernel/plan-parser/roles/duty.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import { readDuty } from '#kernel/plan-parser/roles/duty-text.ts'
import { isLabelledLine } from '#kernel/plan-parser/roles/labels.ts'
import { readUnitList } from '#kernel/plan-parser/roles/unit-list.ts'
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

const LONGEST_UNITS = 240

/** 续行 — a line of units and nothing else below a line of labels: it goes on with the list above. Null for any other line. */
export function readFurtherUnits(
  span: TextSpan,
  above: ParagraphReading,
  context: DutyContext,
): ParagraphReading | null {
  const last = above.duties.at(-1)
  const text = foldedOf(context.source, span)
  if (!above.isDutyLine || !last || text.length > LONGEST_UNITS || text.includes('。')) return null
  const list = readUnitList(span, context)
  if (list.units.length === 0 || list.units.some(({ kind }) => kind === null)) return null
  const role = last.responsible.length > 0 ? 'responsible' : last.supporting.length > 0 ? 'supporting' : 'lead'
  const duty = dutyOf([{ role, list }], [])
  return { ...span, parts: [{ ...span, kind: 'duty', duty }], duties: [duty], isDutyLine: true }
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
