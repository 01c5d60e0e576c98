import type { ParagraphReading } from '#kernel/plan-parser/clauses/read-paragraph.ts'
import { readFurtherUnits, readParagraph } from '#kernel/plan-parser/clauses/read-paragraph.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import type { SectionKind } from '#kernel/plan-parser/structure-lexicon.ts'
import { compact } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Block } from './blocks.ts'
import type { Paragraph } from './paragraphs.ts'
import { sectionKindOf } from './section-kind.ts'

/** 条 — a paragraph of the body and its parts. */
export interface Entry {
  readonly paragraph: Paragraph
  readonly reading: ParagraphReading
}

/** 节点 — a numbered heading with what stands under it; the root has level 0 and no number. */
export interface Node {
  readonly level: number
  readonly number: number | null
  /** The heading sentence, its number included; null for the root. */
  readonly heading: TextSpan | null
  /** The numbered paragraph itself, when it says more than its heading or carries a duty. */
  readonly own: Entry | null
  /** The numbered paragraph in any case. */
  readonly entry: Entry | null
  readonly body: Entry[]
  readonly children: Node[]
  /** Where tables stand under this heading. */
  readonly tables: number[]
  readonly parent: Node | null
  kind: SectionKind
  /** Some （一） under this heading has 1. 2. below it: its （一） are sections. */
  isDivided: boolean
}

const LONGEST_HEADING = 60

/** 建树 — headings and paragraphs of a plan's body as a tree by the level of their numbers. */
export function buildTree(blocks: readonly Block[], context: DutyContext): Node {
  const root: Node = {
    level: 0,
    number: null,
    heading: null,
    own: null,
    entry: null,
    body: [],
    children: [],
    tables: [],
    parent: null,
    kind: 'task',
    isDivided: false,
  }
  let open: Node = root
  for (const block of blocks) {
    for (const piece of block.pieces) {
      if (piece.kind === 'table') {
        open.tables.push(piece.start)
        continue
      }
      const above = piece.marker === null ? open.body.at(-1) : undefined
      const further = above ? readFurtherUnits(piece, above.reading, context) : null
      const entry: Entry = { paragraph: piece, reading: further ?? readParagraph(piece, context) }
      if (piece.marker === null) open.body.push(entry)
      else open = addNode(open, entry, piece.marker, context)
    }
  }
  return root
}

function addNode(open: Node, entry: Entry, marker: NonNullable<Paragraph['marker']>, context: DutyContext): Node {
  let parent = open
  while (parent.level >= marker.level && parent.parent) parent = parent.parent
  const heading = headingOf(entry)
  const hasMore = entry.reading.parts.length > 1 || heading.end - heading.start > LONGEST_HEADING
  const node: Node = {
    level: marker.level,
    number: marker.number,
    heading,
    own: hasMore ? entry : null,
    entry,
    body: [],
    children: [],
    tables: [],
    parent,
    kind: 'task',
    isDivided: false,
  }
  const text = compact(context.source.folded.slice(heading.start + marker.length, heading.end))
  node.kind = sectionKindOf(text, parent, context.source.lexicon)
  parent.children.push(node)
  if (node.level === 3 && parent.level === 2 && parent.parent) parent.parent.isDivided = true
  return node
}

function headingOf(entry: Entry): TextSpan {
  const first = entry.reading.parts.find(({ kind }) => kind === 'sentence') ?? entry.reading
  return { start: first.start, end: first.end }
}

/** Every paragraph of a node and of all below it, in printed order. */
export function entriesOf(node: Node): readonly Entry[] {
  const own = node.entry === null || (node.own === null && hasContentBelow(node)) ? [] : [node.entry]
  return [...own, ...node.body, ...node.children.flatMap(entriesOf)]
}

function hasContentBelow(node: Node): boolean {
  return node.body.length > 0 || node.children.length > 0
}

export const hasDuty = (entry: Entry | null): boolean => entry !== null && entry.reading.duties.length > 0

export function hasDutyBelow(node: Node): boolean {
  return node.children.some((child) => hasDuty(child.own) || child.body.some(hasDuty) || hasDutyBelow(child))
}

export function isLeaf(node: Node): boolean {
  return node.children.length === 0
}
