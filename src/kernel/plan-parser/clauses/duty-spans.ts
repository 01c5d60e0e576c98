import type { Duty } from '#kernel/plan-parser/roles/duty.ts'
import { dutyOf, namesUnits } from '#kernel/plan-parser/roles/duty.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import { readDuty } from '#kernel/plan-parser/roles/duty-text.ts'
import { readLabels } from '#kernel/plan-parser/roles/labels.ts'
import { readPlainDuty } from '#kernel/plan-parser/roles/plain-duty.ts'
import { readUnitList } from '#kernel/plan-parser/roles/unit-list.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { cutSentences } from './sentences.ts'

/** 责任括注 — a responsibility bracket, or a labelled end of the paragraph without one, and what it says. */
export interface DutySpan extends TextSpan {
  readonly duty: Duty
}

const BRACKETS = '（［〔'
const SENTENCE_ENDS = '。；！'

/** 找责任括注 — brackets at the end of a paragraph or between sentences that name units by role, in printed order. */
export function findDuties(
  span: TextSpan,
  pairs: ReadonlyMap<number, number>,
  context: DutyContext,
): readonly DutySpan[] {
  const found: DutySpan[] = []
  for (const [at, partner] of pairs) {
    if (partner < at || !BRACKETS.includes(context.source.folded.charAt(at))) continue
    const bracket = readBracket({ start: at, end: partner + 1 }, span, context)
    if (bracket) found.push(bracket)
  }
  found.sort((left, right) => left.start - right.start)
  const outer = found.filter((duty, index) => index === 0 || duty.start >= (found[index - 1]?.end ?? 0))
  const from = outer.at(-1)?.end ?? span.start
  const tail = readTail(span, from, context) ?? readPlainTail({ start: from, end: span.end }, pairs, context)
  return tail ? [...outer, tail] : outer
}

function readBracket(bracket: TextSpan, span: TextSpan, context: DutyContext): DutySpan | null {
  const { folded } = context.source
  const before = lastSign(folded, span.start, bracket.start)
  const after = firstSign(folded, bracket.end, span.end)
  const isAfterSentence = before === '' || SENTENCE_ENDS.includes(before)
  const isBeforeEnd = after === '' || SENTENCE_ENDS.includes(after)
  if (!isAfterSentence && !isBeforeEnd) return null
  const inside = { start: bracket.start + 1, end: bracket.end - 1 }
  const duty = readDuty(inside, context) ?? (isAfterSentence && before !== '' ? bareList(inside, context) : null)
  if (duty === null || !(namesUnits(duty) || duty.deadlines.length > 0)) return null
  const takesEnd = !isAfterSentence && after !== '' && after !== '！'
  const isLast = isAfterSentence && '。'.includes(after) && after !== ''
  return {
    start: bracket.start,
    end: takesEnd || isLast ? endOfSign(folded, bracket.end, span.end) : bracket.end,
    duty,
  }
}

/** （县水利局、县农业农村局） after a full stop: units and nothing else. */
function bareList(inside: TextSpan, context: DutyContext): Duty | null {
  const list = readUnitList(inside, context)
  const isList = list.units.length > 0 && list.units.every((unit) => unit.kind !== null)
  return isList ? dutyOf([{ role: 'responsible', list }], []) : null
}

/** A paragraph that ends in labels without a bracket, or whose bracket lost one of its signs. */
function readTail(span: TextSpan, from: number, context: DutyContext): DutySpan | null {
  const { folded, lexicon } = context.source
  const labels = readLabels(folded, { start: from, end: span.end }, lexicon)
  for (const { label, start } of labels) {
    if (label === 'person' || label === 'deadline') continue
    const opened = '（［'.includes(folded.charAt(start - 1)) && start - 1 >= span.start ? start - 1 : start
    const before = lastSign(folded, span.start, opened)
    if (before !== '' && !SENTENCE_ENDS.includes(before) && opened === start) continue
    const duty = readDuty({ start, end: span.end }, context)
    if (duty !== null && namesUnits(duty)) return { start: opened, end: span.end, duty }
  }
  return null
}

/** A last sentence that only says whose task it is: 县生态环境局牵头，各有关部门参与。 */
function readPlainTail(span: TextSpan, pairs: ReadonlyMap<number, number>, context: DutyContext): DutySpan | null {
  const last = cutSentences(context.source.folded, span, pairs).at(-1)
  const duty = last ? readPlainDuty(last, context) : null
  return last && duty ? { start: last.start, end: last.end, duty } : null
}

function lastSign(folded: string, start: number, end: number): string {
  let at = end - 1
  while (at >= start && folded.charAt(at).trim() === '') at -= 1
  return at < start ? '' : folded.charAt(at)
}

function firstSign(folded: string, start: number, end: number): string {
  let at = start
  while (at < end && folded.charAt(at).trim() === '') at += 1
  return at >= end ? '' : folded.charAt(at)
}

function endOfSign(folded: string, start: number, end: number): number {
  let at = start
  while (at < end && folded.charAt(at).trim() === '') at += 1
  at += 1
  while (at < end && folded.charAt(at).trim() === '') at += 1
  return at
}
