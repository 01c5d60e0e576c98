import { endsAsUnit } from '#kernel/plan-parser/roles/unit-names.ts'
import { isDateLine, readDate } from '#kernel/plan-parser/text/dates.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import { isAnnexNote, isLooseLine, readAnnexLabel, withoutDebris } from './line-forms.ts'
import type { Piece } from './paragraphs.ts'

const LONGEST_SIGNATURE = 30
const MOST_SIGNATURES = 4

/** 附注 — 此件公开发布, in brackets or not. */
export function isPublicity(folded: string, source: PlanText): boolean {
  const pattern = wordPattern(
    source.lexicon,
    'publicity',
    (words, alternatives) => new RegExp(`^[（［]?\\s*(?:${alternatives(words.publicityWords)})`),
  )
  return pattern.test(folded)
}

/** 印发 line at the foot: an office, a date, 印发. */
export function isPrintLine(folded: string): boolean {
  return folded.length <= 80 && /日\s*印发\s*[。]?$/.test(folded) && readDate(folded) !== null
}

function isImprintLabel(folded: string, source: PlanText): boolean {
  const pattern = wordPattern(
    source.lexicon,
    'imprint',
    (words, alternatives) => new RegExp(`^(?:${alternatives(words.imprintLabels)})\\s*：`),
  )
  return pattern.test(folded)
}

/** 版记 — how many pieces from `index` on are the imprint: 抄送 with its further lines, 印发. */
export function imprintRun(pieces: readonly Piece[], index: number, source: PlanText): number {
  const first = textOf(pieces[index], source)
  if (isPrintLine(first)) return 1
  if (!isImprintLabel(first, source)) return 0
  let count = 1
  for (; ; count += 1) {
    const piece = pieces[index + count]
    if (piece?.kind !== 'paragraph' || piece.marker !== null) break
    const folded = textOf(piece, source)
    if (isPrintLine(folded)) return count + 1
    if (!isImprintLabel(folded, source) && !isFurtherCopy(folded)) break
  }
  return count
}

/** A further line of those who get a copy: units parted by commas. */
function isFurtherCopy(folded: string): boolean {
  return folded.length <= 120 && /[，、。]$|[，、]/.test(folded) && readAnnexLabel(folded) === null
}

/** 署名 — how many pieces from `index` on are signatures and the date below them; 0 when there is no date. */
export function signatureRun(pieces: readonly Piece[], index: number, source: PlanText): number {
  for (let count = 0; count <= MOST_SIGNATURES; count += 1) {
    const piece = pieces[index + count]
    if (piece?.kind !== 'paragraph' || piece.marker !== null) return 0
    const folded = withoutDebris(textOf(piece, source))
    if (isDateLine(folded)) return count + 1
    if (isSignedDate(folded, source)) return count + 1
    if (!isSignature(folded, source)) return 0
  }
  return 0
}

function isSignature(folded: string, source: PlanText): boolean {
  const name = compact(folded)
  return name.length <= LONGEST_SIGNATURE && isLooseLine(name) && endsAsUnit(name, source.lexicon.unit)
}

/** 甲县人民政府办公室　2024年8月29日 on one line. */
function isSignedDate(folded: string, source: PlanText): boolean {
  const match = /^(\S{3,30})\s+(\S+)$/.exec(folded)
  return match !== null && isDateLine(match[2] ?? '') && isSignature(match[1] ?? '', source)
}

/** 附件说明 — how many pieces from `index` on list the annexes: 附件：1.… 2.… */
export function annexNoteRun(pieces: readonly Piece[], index: number, source: PlanText): number {
  const first = textOf(pieces[index], source)
  if (!isAnnexNote(first)) return isListedAnnex(pieces, index, source) ? 1 : 0
  let count = 1
  for (; ; count += 1) {
    const piece = pieces[index + count]
    if (piece?.kind !== 'paragraph') break
    const folded = textOf(piece, source)
    if (piece.marker?.level !== 3 || /[。；]/.test(folded.replace(/[。；]$/, '')) || folded.length > 80) break
  }
  return count
}

/** 附件1：… in a list above the signature, not the label of the annex itself. */
function isListedAnnex(pieces: readonly Piece[], index: number, source: PlanText): boolean {
  if (readAnnexLabel(textOf(pieces[index], source))?.titleAt == null) return false
  const next = textOf(pieces[index + 1], source)
  return readAnnexLabel(next)?.titleAt != null || signatureRun(pieces, index + 1, source) > 0
}

export function textOf(piece: Piece | undefined, source: PlanText): string {
  return piece?.kind === 'paragraph' ? foldedOf(source, piece) : ''
}
