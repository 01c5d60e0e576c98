import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import { isReadable } from './characters.ts'
import { checkStreams } from './check-streams.ts'
import { type Engine, startEngine } from './engine.ts'
import { type Matrix, multiply, readMatrix } from './matrix.ts'
import type { PageContent } from './page-content.ts'
import { type Operators, type PageFont, PageInterpreter } from './page-interpreter.ts'

/** A yearbook has fewer; a plan of 200 pages is long. */
const MOST_PAGES = 1000
const MOST_RULES_A_PAGE = 50_000
/** Pages asked for before they are needed, so that the parser's thread and this one work at the same time. */
const PAGES_AHEAD = 4

/** 读各页 — characters and lines of every page, upright. Throws `UnreadableError` for what is locked, broken or a scan. */
export async function readPages(bytes: Uint8Array, limits: ReadLimits): Promise<readonly PageContent[]> {
  if (!endsWhole(bytes)) throw unreadable('PDF_BROKEN', {})
  checkStreams(bytes, limits)
  const engine = await fromLibrary(startEngine(bytes))
  try {
    const pages = await contents(engine, limits)
    const texts = pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    if (!isReadable(texts)) throw unreadable('PDF_NO_TEXT', { pages: pages.length })
    return pages
  } finally {
    await engine.close()
  }
}

/** Near its end every PDF says that it ends. One cut off in transfer would lose pages without a word. */
function endsWhole(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-END_WITHIN_BYTES))
  return tail.includes('%%EOF')
}

const END_WITHIN_BYTES = 2048

/** What pdf.js cannot open or read it reports by exceptions of its own: a password, or a file that is none. */
async function fromLibrary<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error.name === 'PasswordException') throw unreadable('PDF_ENCRYPTED', {})
    throw LIBRARY_ERRORS.has(error.name) ? unreadable('PDF_BROKEN', {}) : error
  }
}

const LIBRARY_ERRORS: ReadonlySet<string> = new Set([
  'InvalidPDFException',
  'ResponseException',
  'UnknownErrorException',
])

async function contents(engine: Engine, limits: ReadLimits): Promise<readonly PageContent[]> {
  const count = engine.document.numPages
  if (count === 0) throw unreadable('PDF_BROKEN', {})
  if (count > MOST_PAGES) throw unreadable('PDF_TOO_LONG', { pages: count, limit: MOST_PAGES })
  const pages: PageContent[] = []
  const ahead: Promise<PageContent>[] = []
  let room = limits.characters
  for (let number = 1; number <= count; number += 1) {
    while (ahead.length < PAGES_AHEAD && number + ahead.length <= count) {
      const page = readPage(engine, number + ahead.length, limits.characters)
      page.catch(() => undefined)
      ahead.push(page)
    }
    const next = ahead.shift()
    if (!next) break
    const page = await Promise.race([next, engine.failure])
    room -= page.glyphs.length
    if (room < 0) throw unreadable('TEXT_TOO_LONG', { limit: limits.characters })
    pages.push(page)
  }
  return pages
}

async function readPage({ library, document }: Engine, number: number, mostGlyphs: number): Promise<PageContent> {
  const page = await fromLibrary(document.getPage(number))
  const list = await fromLibrary(page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE }))
  const fonts = await readFonts(page, list.fnArray, list.argsArray, library.OPS)
  const upright = page.getViewport({ scale: 1 })
  const base = readMatrix(upright.transform) ?? [1, 0, 0, -1, 0, upright.height]
  const limits = { glyphs: mostGlyphs, rules: MOST_RULES_A_PAGE }
  const interpret = (matrix: Matrix): PageInterpreter => {
    const interpreter = new PageInterpreter(matrix, library.OPS, (name) => fonts.get(name) ?? DEFAULT_FONT, limits)
    interpreter.run(list.fnArray, list.argsArray)
    if (interpreter.glyphs.length > mostGlyphs) throw unreadable('TEXT_TOO_LONG', { limit: mostGlyphs })
    if (interpreter.isOverfull) throw unreadable('PDF_TOO_COMPLEX', {})
    if (interpreter.isInText) throw unreadable('PDF_BROKEN', {})
    return interpreter
  }
  const first = interpret(base)
  const { width, height } = upright
  const turn = first.turns.indexOf(Math.max(...first.turns))
  page.cleanup()
  if (turn === 0) return { number, width, height, glyphs: first.glyphs, rules: first.rules }
  const { glyphs, rules } = interpret(multiply(turnedBack(turn, width, height), base))
  const isSideways = turn % 2 === 1
  return { number, width: isSideways ? height : width, height: isSideways ? width : height, glyphs, rules }
}

/** A page whose text runs down, up or upside down is turned until it reads level: tables set across the sheet. */
function turnedBack(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width]
  if (turn === 2) return [-1, 0, 0, -1, width, height]
  return [0, 1, -1, 0, height, 0]
}

/** Pictures are dependencies too. */
const FONT_NAME = /^g_d\d+_f\d+$/
const DEFAULT_FONT: PageFont = { unit: 0.001, isVertical: false }

async function readFonts(
  page: PDFPageProxy,
  codes: readonly number[],
  args: readonly unknown[],
  operators: Operators,
): Promise<ReadonlyMap<string, PageFont>> {
  const fonts = new Map<string, PageFont>()
  for (let at = 0; at < codes.length; at += 1) {
    const given = codes[at] === operators.dependency ? args[at] : null
    for (const name of Array.isArray(given) ? given : []) {
      if (typeof name !== 'string' || !FONT_NAME.test(name) || fonts.has(name)) continue
      const font = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve))
      fonts.set(name, fontOf(font))
    }
  }
  return fonts
}

function fontOf(font: unknown): PageFont {
  if (typeof font !== 'object' || font === null) return DEFAULT_FONT
  const matrix = 'fontMatrix' in font ? readMatrix(font.fontMatrix) : null
  return { unit: matrix?.[0] ?? DEFAULT_FONT.unit, isVertical: 'vertical' in font && font.vertical === true }
}
