import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { readDate } from '#kernel/plan-parser/text/dates.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import { isLooseLine, readAnnexLabel, readDocumentNumber } from './line-forms.ts'
import type { Paragraph, Piece } from './paragraphs.ts'

const MOST_TITLE_LINES = 4
const HAN_WORD = /[\u4e00-\u9fff]{2}/
const SHORTEST_TITLE = 5
const LONGEST_TITLE = 90
const TAIL = '[》”]?(?:（[^）]{1,24}）)?[》”]?$'

/** 《…工作计划》 … the last word of a plan's own title, a bracket such as （征求意见稿） behind it allowed. */
export function isPlanTitle(folded: string, lexicon: StructureLexicon): boolean {
  const pattern = wordPattern(
    lexicon,
    'planTitle',
    (words, alternatives) => new RegExp(`(?:${alternatives(words.planNouns)})${TAIL}`),
  )
  return isTitleLength(folded) && pattern.test(folded) && !isLetterTitle(folded, lexicon)
}

export function isLetterTitle(folded: string, lexicon: StructureLexicon): boolean {
  const pattern = wordPattern(
    lexicon,
    'letterTitle',
    (words, alternatives) => new RegExp(`(?:${alternatives(words.letterEndings)})(?:（[^）]{1,16}）)?$`),
  )
  return isTitleLength(folded) && pattern.test(folded)
}

/** 关于印发…的通知: a letter by its first words as well as by its last. */
export function opensLetter(folded: string, lexicon: StructureLexicon): boolean {
  return (
    isLetterTitle(folded, lexicon) && lexicon.letterOpenings.some((words) => words.length > 2 && folded.includes(words))
  )
}

export function isAnnexTitle(folded: string, lexicon: StructureLexicon): boolean {
  const pattern = wordPattern(
    lexicon,
    'annexTitle',
    (words, alternatives) => new RegExp(`(?:${alternatives(words.annexNouns)})${TAIL}`),
  )
  return isTitleLength(folded) && pattern.test(folded)
}

const isTitleLength = (folded: string): boolean => folded.length >= SHORTEST_TITLE && folded.length <= LONGEST_TITLE

/** A line that may belong to a title: short, of its own, without number, date, document number or annex label. */
export function isTitleLine(piece: Piece | undefined, source: PlanText): piece is Paragraph {
  if (piece?.kind !== 'paragraph' || piece.marker !== null) return false
  const folded = foldedOf(source, piece).replace(/^#{1,6}\s+/, '')
  return (
    isLooseLine(folded) &&
    HAN_WORD.test(folded) &&
    readDate(folded) === null &&
    !readDocumentNumber(folded) &&
    readAnnexLabel(folded) === null
  )
}

/**
 * 题行 — how many pieces from `index` on make a title that `isTitle` accepts, its lines joined; 0 when none do.
 * The longest run wins, so that 甲区2024年度大气污染防治 / 攻坚实施计划 is one title.
 */
export function titleRun(
  pieces: readonly Piece[],
  index: number,
  source: PlanText,
  isTitle: (folded: string) => boolean,
): number {
  let joined = ''
  let length = 0
  for (let count = 1; count <= MOST_TITLE_LINES; count += 1) {
    const piece = pieces[index + count - 1]
    if (!isTitleLine(piece, source)) break
    joined += compact(foldedOf(source, piece)).replace(/^#{1,6}/, '')
    if (isTitle(joined)) length = count
    else if (length > 0) break
  }
  return length
}

export function joinedText(pieces: readonly Piece[], text: string): string {
  return pieces.map((piece) => compact(text.slice(piece.start, piece.end)).replace(/^#{1,6}/, '')).join('')
}

/** 计划名 — of a letter's title: 关于印发甲县2024年度…计划的通知 is about 甲县2024年度…计划. */
export function planTitleOfLetter(title: string, folded: string, lexicon: StructureLexicon): string {
  const quoted = /《([^《》]+)》/.exec(folded)
  if (quoted) return title.slice(quoted.index + 1, quoted.index + 1 + (quoted[1] ?? '').length)
  const ending = wordPattern(
    lexicon,
    'letterEnd',
    (words, alternatives) => new RegExp(`(?:${alternatives(words.letterEndings)})(?:（[^）]{1,16}）)?$`),
  ).exec(folded)
  const opening = wordPattern(
    lexicon,
    'letterOpen',
    (words, alternatives) => new RegExp(`(?:${alternatives(words.letterOpenings)})`),
  ).exec(folded)
  const start = ending && opening ? opening.index + opening[0].length : 0
  const end = ending && opening ? ending.index : title.length
  return start < end ? title.slice(start, end) : title
}
