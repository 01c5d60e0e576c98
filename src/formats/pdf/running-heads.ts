import type { PrintedLine } from './lines.ts'
import type { PageBlock, PageBlocks } from './page-blocks.ts'

/** The parts of a page above and below which heads, feet and numbers stand. */
const MARGIN = 0.14
const SAME_HEIGHT = 4
/** How many lines at each end of a page may be a head or a foot. */
const MOST_LINES = 3

/** — 3 —, 3, ·3·, 第3页, 第 3 页 共 10 页, 3/10, - 3 -, Page 3 of 10. */
const PAGE_NUMBER =
  /^(?:[-—–－─―·•.~～]*\d{1,4}[-—–－─―·•.~～]*|第\d{1,4}页[，,/]?(?:共\d{1,4}页)?|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i
const DASHED = /^[-—–－─―]+\d{1,4}[-—–－─―]+$/

/** 去页眉页脚 — the pages without their numbers, and without lines that stand at the same height on page after page. */
export function withoutRunningHeads(pages: readonly PageBlocks[]): readonly PageBlocks[] {
  const repeated = countRepeated(pages)
  return pages.map((page) => {
    const isRunning = (line: PrintedLine): boolean =>
      isPageNumber(line, page, pages.length) || isRepeated(repeated.get(keyOf(line)) ?? [], line, pages.length)
    const edges = edgeLines(page)
    const dropped = new Set(edges.filter((block) => isRunning(block.line)))
    return { ...page, blocks: page.blocks.filter((block) => block.kind === 'table' || !dropped.has(block)) }
  })
}

type LineBlock = Extract<PageBlock, { kind: 'line' }>

/** Lines in the margins, with nothing but such lines between them and the edge of the page. */
function edgeLines({ blocks, height }: PageBlocks): readonly LineBlock[] {
  const head: LineBlock[] = []
  for (const block of blocks.slice(0, MOST_LINES)) {
    if (block.kind === 'table' || block.line.baseline > height * MARGIN) break
    head.push(block)
  }
  const foot: LineBlock[] = []
  for (const block of [...blocks].reverse().slice(0, MOST_LINES)) {
    if (block.kind === 'table' || block.line.baseline < height * (1 - MARGIN)) break
    foot.push(block)
  }
  return [...head, ...foot]
}

const compact = (text: string): string => text.replace(/\s/g, '')
/** Heads may carry the page's number or a date that changes. */
const keyOf = (line: PrintedLine): string => compact(line.text).replace(/\d+/g, '#')

function countRepeated(pages: readonly PageBlocks[]): ReadonlyMap<string, readonly number[]> {
  const heights = new Map<string, number[]>()
  for (const page of pages) {
    for (const { line } of edgeLines(page)) {
      const known = heights.get(keyOf(line)) ?? []
      heights.set(keyOf(line), known)
      known.push(line.baseline)
    }
  }
  return heights
}

const FEWEST_REPEATS = 3
const SHARE_OF_PAGES = 0.3

function isRepeated(heights: readonly number[], line: PrintedLine, pages: number): boolean {
  const same = heights.filter((height) => Math.abs(height - line.baseline) <= SAME_HEIGHT).length
  return same >= Math.min(pages, Math.max(FEWEST_REPEATS, pages * SHARE_OF_PAGES)) && same >= 2
}

/** A bare number may be the last cell of a list: alone it counts only where it is about the number of the page. */
function isPageNumber(line: PrintedLine, page: PageBlocks, pages: number): boolean {
  const text = compact(line.text)
  if (!PAGE_NUMBER.test(text)) return false
  const printed = Number(/\d+/.exec(text)?.[0] ?? '0')
  return DASHED.test(text) || /页|page/i.test(text) || (printed > 0 && printed <= Math.max(page.number, pages))
}
