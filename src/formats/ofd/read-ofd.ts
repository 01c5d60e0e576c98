import type { Archive } from '#formats/archive/open-archive.ts'
import { isReadable } from '#formats/pdf/characters.ts'
import { type Matrix, multiply } from '#formats/pdf/matrix.ts'
import { pageBlocks } from '#formats/pdf/page-blocks.ts'
import type { PageContent } from '#formats/pdf/page-content.ts'
import { withoutRunningHeads } from '#formats/pdf/running-heads.ts'
import { writeDocument } from '#formats/pdf/write-document.ts'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { OfdPackage, type OfdPage } from './ofd-package.ts'
import { pageObjects } from './page-objects.ts'

/** A plan of 200 pages is long. */
const MOST_PAGES = 1000
const MOST_RULES_A_PAGE = 50_000
const POINTS_A_MILLIMETRE = 72 / 25.4

/**
 * 读 OFD — the text of a national fixed-layout file (GB/T 33190-2016) as plan text. Characters and lines by their
 * places; from there on the same steps as for a PDF. Seals, annotations and pictures are left out.
 */
export async function readOfd(archive: Archive, limits: ReadLimits): Promise<SourceDocument> {
  if ([...archive.names].some((name) => /(?:^|\/)(?:Encryptions?\.xml|decryptseed\.dat)$/i.test(name))) {
    throw unreadable('OFD_ENCRYPTED', {})
  }
  const pages = await readPages(new OfdPackage(archive), limits)
  const texts = pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
  if (!isReadable(texts)) throw unreadable('OFD_NO_TEXT', { pages: pages.length })
  return writeDocument(withoutRunningHeads(pages.map(pageBlocks)), limits)
}

async function readPages(file: OfdPackage, limits: ReadLimits): Promise<readonly PageContent[]> {
  const parts = await file.pages()
  if (parts.length > MOST_PAGES) throw unreadable('OFD_TOO_LONG', { pages: parts.length, limit: MOST_PAGES })
  const pages: PageContent[] = []
  let room = limits.characters
  for (const { part, document } of parts) {
    const page = upright(await file.page(part, document), pages.length + 1)
    room -= page.glyphs.length
    if (room < 0) throw unreadable('TEXT_TOO_LONG', { limit: limits.characters })
    if (page.rules.length > MOST_RULES_A_PAGE) throw unreadable('OFD_BROKEN', { part })
    pages.push(page)
  }
  return pages
}

/** A page most of whose text runs down, up or upside down is turned until it reads level: tables set across the sheet. */
function upright({ contents, width: wide, height: high }: OfdPage, number: number): PageContent {
  const [width, height] = [wide * POINTS_A_MILLIMETRE, high * POINTS_A_MILLIMETRE]
  const base: Matrix = [POINTS_A_MILLIMETRE, 0, 0, POINTS_A_MILLIMETRE, 0, 0]
  const first = pageObjects(contents, base)
  const turn = first.turns.indexOf(Math.max(...first.turns))
  if (turn === 0) return { number, width, height, glyphs: first.glyphs, rules: first.rules }
  const { glyphs, rules } = pageObjects(contents, multiply(turnedBack(turn, width, height), base))
  const isSideways = turn % 2 === 1
  return { number, width: isSideways ? height : width, height: isSideways ? width : height, glyphs, rules }
}

function turnedBack(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width]
  if (turn === 2) return [-1, 0, 0, -1, width, height]
  return [0, 1, -1, 0, height, 0]
}
