import { markdownDepth } from '#kernel/plan-parser/text/numbering.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import type { Block, PlanZone } from './blocks.ts'
import { readAnnexLabel, readDocumentNumber } from './line-forms.ts'
import type { Piece } from './paragraphs.ts'
import { isRecipients } from './recipients.ts'
import { annexNoteRun, imprintRun, isPublicity, signatureRun, textOf } from './tail-blocks.ts'
import {
  isAnnexTitle,
  isLetterTitle,
  isPlanTitle,
  isTitleLine,
  joinedText,
  opensLetter,
  planTitleOfLetter,
  titleRun,
} from './titles.ts'

/** 文件结构 — every piece of the document in one block, and the plans the body blocks make. */
export interface Structure {
  /** The document's own title; '' when none is printed above the body. */
  readonly title: string
  readonly blocks: readonly Block[]
  readonly plans: readonly PlanZone[]
}

interface OpenAnnex {
  number: number
  title: string
  readonly blocks: Block[]
}

interface OpenPlan {
  readonly title: string
  readonly blocks: Block[]
  readonly annexes: OpenAnnex[]
}

const PIECES_BEFORE_TITLE = 20

/** 分块分区 — what each piece is for the document, read once from top to bottom. */
export function segment(pieces: readonly Piece[], source: PlanText): Structure {
  return new Segmenter(pieces, source).run()
}

class Segmenter {
  private readonly pieces: readonly Piece[]
  private readonly source: PlanText
  private readonly blocks: Block[] = []
  private readonly cover: Block[] = []
  private readonly plans: OpenPlan[] = []
  private readonly looseAnnexes: OpenAnnex[] = []
  private readonly hasLevelOne: boolean
  private readonly nextMarker: readonly number[]
  private annex: OpenAnnex | null = null
  private title = ''
  private titleAt: number
  private hasRecipients = false
  private hasNumber = false

  constructor(pieces: readonly Piece[], source: PlanText) {
    this.pieces = pieces
    this.source = source
    this.hasLevelOne = pieces.some((piece) => piece.kind === 'paragraph' && piece.marker?.level === 1)
    this.nextMarker = nextMarkers(pieces)
    this.titleAt = this.findTitle()
  }

  run(): Structure {
    for (let at = 0; at < this.pieces.length; ) at += this.step(at)
    const plans = this.plans.length > 0 ? this.plans : this.planOfCover()
    return { title: this.title, blocks: this.blocks, plans }
  }

  /** One block, its length in pieces. */
  private step(at: number): number {
    const piece = this.pieces[at]
    if (piece === undefined || piece.kind === 'table') return this.body(at)
    return (
      this.letterhead(at) ||
      this.frame(at) ||
      this.annexStart(at) ||
      this.planStart(at) ||
      this.opening(at) ||
      this.body(at)
    )
  }

  /** 发文机关标志 above the title. */
  private letterhead(at: number): number {
    return at < this.titleAt && isLetterhead(textOf(this.pieces[at], this.source), this.source)
      ? this.add('title', at, 1)
      : 0
  }

  /** What frames a document: imprint, publicity, signature, list of annexes. */
  private frame(at: number): number {
    const imprint = imprintRun(this.pieces, at, this.source)
    if (imprint > 0) return this.add('imprint', at, imprint)
    if (isPublicity(textOf(this.pieces[at], this.source), this.source)) return this.add('publicity', at, 1)
    const signature = signatureRun(this.pieces, at, this.source)
    if (signature > 0) return this.add('signature', at, signature)
    const note = annexNoteRun(this.pieces, at, this.source)
    return note > 0 ? this.add('attachmentNote', at, note) : 0
  }

  private annexStart(at: number): number {
    const folded = textOf(this.pieces[at], this.source)
    const label = readAnnexLabel(folded)
    if (label === null) return 0
    const piece = this.pieces[at]
    const ownTitle =
      label.titleAt === null || !piece ? '' : this.source.text.slice(piece.start + label.titleAt, piece.end)
    this.annex = { number: label.number, title: ownTitle, blocks: [] }
    this.add('annexLabel', at, 1)
    const lines = ownTitle === '' && this.restartLength(at + 1) === 0 ? this.looseRun(at + 1) : 0
    if (lines > 0) {
      this.annex.title = joinedText(this.pieces.slice(at + 1, at + 1 + lines), this.source.text)
      this.add('title', at + 1, lines)
    }
    const plan = this.plans.at(-1)
    if (plan) plan.annexes.push(this.annex)
    else this.looseAnnexes.push(this.annex)
    return 1 + lines
  }

  private planStart(at: number): number {
    if (at === this.titleAt) return this.documentTitle(at)
    const length = this.restartLength(at)
    if (length === 0) return 0
    this.openPlan(joinedText(this.pieces.slice(at, at + length), this.source.text))
    return this.add('title', at, length)
  }

  private documentTitle(at: number): number {
    const length = this.titleLength(at)
    this.title = joinedText(this.pieces.slice(at, at + length), this.source.text)
    if (!isLetterTitle(this.foldedTitle(at, length), this.source.lexicon)) this.openPlan(this.title)
    return this.add('title', at, length)
  }

  /** 文号 and 主送机关, before the body. */
  private opening(at: number): number {
    const folded = textOf(this.pieces[at], this.source)
    if (!this.hasNumber && readDocumentNumber(folded)) {
      this.hasNumber = true
      return this.add('docNumber', at, 1)
    }
    const isBeforeHeadings = (this.nextMarker[0] ?? -1) < 0 || at < (this.nextMarker[0] ?? 0)
    if (this.hasRecipients || !isBeforeHeadings || !isRecipients(this.pieces[at], this.source)) return 0
    this.hasRecipients = true
    return this.add('recipients', at, 1)
  }

  private body(at: number): number {
    const block: Block = { kind: 'body', pieces: this.pieces.slice(at, at + 1) }
    const plan = this.plans.at(-1)
    if (this.annex) this.annex.blocks.push(block)
    else if (plan) plan.blocks.push(block)
    else this.cover.push(block)
    this.blocks.push(block)
    return 1
  }

  private add(kind: Exclude<Block['kind'], 'body'>, at: number, length: number): number {
    this.blocks.push({ kind, pieces: this.pieces.slice(at, at + length) })
    return length
  }

  private openPlan(title: string): void {
    this.plans.push({ title, blocks: [], annexes: [] })
    this.annex = null
  }

  /** Without a title of its own the plan is what the letter or the page holds. */
  private planOfCover(): readonly OpenPlan[] {
    const folded = this.titleAt < 0 ? '' : this.foldedTitle(this.titleAt, this.titleLength(this.titleAt))
    const first = this.looseAnnexes[0]?.title ?? ''
    const title = this.title === '' ? first : planTitleOfLetter(this.title, folded, this.source.lexicon)
    return [{ title, blocks: this.cover, annexes: this.looseAnnexes }]
  }

  /** The title of the letter when there is one below the headline of a web page, else the first title. */
  private findTitle(): number {
    let first = -1
    for (let at = 0; at < Math.min(PIECES_BEFORE_TITLE, this.pieces.length); at += 1) {
      const piece = this.pieces[at]
      if (piece?.kind !== 'paragraph' || piece.marker !== null || isRecipients(piece, this.source)) break
      if (signatureRun(this.pieces, at, this.source) > 0) break
      const length = this.titleLength(at)
      if (length === 0) continue
      if (opensLetter(this.foldedTitle(at, length), this.source.lexicon)) return at
      if (first < 0) first = at
    }
    return first
  }

  private titleLength(at: number): number {
    const { lexicon } = this.source
    if (isLetterhead(textOf(this.pieces[at], this.source), this.source)) return 0
    const isTitle = (joined: string): boolean => isPlanTitle(joined, lexicon) || isLetterTitle(joined, lexicon)
    const length = titleRun(this.pieces, at, this.source, isTitle)
    if (length > 0 || at > 0) return length
    const isMarked = markdownDepth(textOf(this.pieces[at], this.source)) === 1
    return isMarked ? 1 : titleRun(this.pieces, at, this.source, (joined) => isAnnexTitle(joined, lexicon))
  }

  private foldedTitle(at: number, length: number): string {
    return joinedText(this.pieces.slice(at, at + length), this.source.folded)
  }

  /** A plan's title in the middle of the document: what follows it numbers from one again and is no table. */
  private restartLength(at: number): number {
    const length = titleRun(this.pieces, at, this.source, (joined) => isPlanTitle(joined, this.source.lexicon))
    if (length === 0 || this.pieces[at + length]?.kind === 'table') return 0
    const next = this.nextMarker[at + length] ?? -1
    const piece = this.pieces[next]
    if (piece?.kind !== 'paragraph' || piece.marker === null)
      return this.plans.length === 0 && this.cover.length > 0 ? length : 0
    const isFirst = piece.marker.number === 1 && (piece.marker.level === 1 || !this.hasLevelOne)
    return isFirst ? length : 0
  }

  private looseRun(at: number): number {
    let count = 0
    while (count < 3 && isTitleLine(this.pieces[at + count], this.source)) count += 1
    return count
  }
}

const isLetterhead = (folded: string, source: PlanText): boolean =>
  folded.length <= 40 && source.lexicon.letterheads.some((word) => folded.endsWith(word))

/** For every piece the next one, itself included, that begins with a number; -1 when none follows. */
function nextMarkers(pieces: readonly Piece[]): readonly number[] {
  const next = new Array<number>(pieces.length + 1).fill(-1)
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at]
    next[at] = piece?.kind === 'paragraph' && piece.marker !== null ? at : (next[at + 1] ?? -1)
  }
  return next
}
