import { printedCharacters } from './characters.ts'
import { IDENTITY, type Matrix, multiply, readMatrix, xOf, yOf } from './matrix.ts'
import type { Glyph, Rule } from './page-content.ts'
import { pathRules } from './path-rules.ts'

/** 字体 — what of a font decides where the next character stands. */
export interface PageFont {
  /** Text space units of one unit of a glyph's width: 0.001 for most fonts. */
  readonly unit: number
  readonly isVertical: boolean
}

interface State {
  matrix: Matrix
  font: PageFont
  size: number
  characterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

export type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS
type Handler = (args: readonly unknown[]) => void

const PLAIN_FONT: PageFont = { unit: 0.001, isVertical: false }
const MOST_SAVED_STATES = 512
/** A line of text may lean this much and still count as level (tangent of 2°). */
const LEVEL = 0.035

export interface PageLimits {
  readonly glyphs: number
  readonly rules: number
}

/** 页面解释 — runs the drawing operators of a page and notes the characters and lines they print. */
export class PageInterpreter {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  /** Characters by quarter turns of their direction, clockwise. */
  readonly turns = [0, 0, 0, 0]
  /** A text was begun and not ended; at the end of a page: its drawing breaks off. */
  isInText = false
  readonly #handlers: ReadonlyMap<number, Handler>
  readonly #fontOf: (name: string) => PageFont
  readonly #limits: PageLimits
  readonly #saved: State[] = []
  #state: State
  #textMatrix = IDENTITY
  #lineMatrix = IDENTITY

  constructor(base: Matrix, operators: Operators, fontOf: (name: string) => PageFont, limits: PageLimits) {
    this.#state = {
      matrix: base,
      font: PLAIN_FONT,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
    }
    this.#fontOf = fontOf
    this.#limits = limits
    const actions = new Map(Object.entries({ ...this.#drawing(operators), ...this.#writing() }))
    this.#handlers = new Map(
      Object.entries(operators).flatMap(([name, code]) => {
        const handler = actions.get(name)
        return handler ? [[code, handler]] : []
      }),
    )
  }

  /** More was printed than a page may hold. */
  get isOverfull(): boolean {
    return this.glyphs.length > this.#limits.glyphs || this.rules.length > this.#limits.rules
  }

  run(codes: readonly number[], args: readonly unknown[]): void {
    for (let at = 0; at < codes.length && !this.isOverfull; at += 1) {
      const handler = this.#handlers.get(codes[at] ?? -1)
      if (!handler) continue
      const given = args[at]
      handler(Array.isArray(given) ? given : [])
    }
  }

  #drawing(operators: Operators): Readonly<Record<string, Handler>> {
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (args) => this.#transform(readMatrix(args)),
      paintFormXObjectBegin: ([matrix]) => {
        this.#save()
        this.#transform(readMatrix(matrix))
      },
      paintFormXObjectEnd: () => this.#restore(),
      setGState: ([entries]) => this.#setGraphicsState(entries),
      constructPath: (args) => {
        for (const rule of pathRules(args, this.#state.matrix, operators)) this.rules.push(rule)
      },
    }
  }

  #writing(): Readonly<Record<string, Handler>> {
    const set =
      (key: 'characterSpacing' | 'wordSpacing' | 'rise' | 'leading'): Handler =>
      ([value]) => {
        this.#state[key] = numberOf(value)
      }
    return {
      beginText: () => {
        this.isInText = true
        this.#place(IDENTITY)
      },
      endText: () => {
        this.isInText = false
      },
      setTextMatrix: ([matrix]) => this.#place(readMatrix(matrix) ?? IDENTITY),
      moveText: ([x, y]) => this.#move(numberOf(x), numberOf(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#state.leading = -numberOf(y)
        this.#move(numberOf(x), numberOf(y))
      },
      nextLine: () => this.#move(0, -this.#state.leading),
      setHScale: ([percent]) => {
        this.#state.stretch = numberOf(percent) / 100
      },
      setLeading: set('leading'),
      setCharSpacing: set('characterSpacing'),
      setWordSpacing: set('wordSpacing'),
      setTextRise: set('rise'),
      setFont: ([name, size]) => this.#setFont(name, size),
      showText: ([glyphs]) => this.#show(Array.isArray(glyphs) ? glyphs : []),
    }
  }

  #save(): void {
    if (this.#saved.length < MOST_SAVED_STATES) this.#saved.push({ ...this.#state })
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #transform(matrix: Matrix | null): void {
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrix)
  }

  #place(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#lineMatrix = matrix
  }

  #move(x: number, y: number): void {
    this.#place(multiply(this.#lineMatrix, [1, 0, 0, 1, x, y]))
  }

  #setFont(name: unknown, size: unknown): void {
    this.#state.font = typeof name === 'string' ? this.#fontOf(name) : PLAIN_FONT
    this.#state.size = numberOf(size)
  }

  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
        this.#setFont(entry[1][0], entry[1][1])
    }
  }

  #show(glyphs: readonly unknown[]): void {
    const { font, size, stretch, rise } = this.#state
    const matrix = multiply(this.#state.matrix, this.#textMatrix)
    const turn = quarterTurn(matrix, size)
    const along = Math.hypot(matrix[0], matrix[1])
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    let x = 0
    let y = 0
    for (const item of glyphs) {
      if (typeof item === 'number') {
        if (font.isVertical) y -= (item / 1000) * size
        else x -= (item / 1000) * size * stretch
        continue
      }
      const glyph = readGlyph(item)
      if (!glyph) continue
      const width = glyph.width * font.unit * size * stretch
      const spacing = this.#state.characterSpacing + (glyph.isSpace ? this.#state.wordSpacing : 0)
      if (turn !== null) {
        this.turns[turn] = (this.turns[turn] ?? 0) + 1
        // In vertical writing the origin is the middle of the character's upper edge.
        const from = font.isVertical ? x - width / 2 : x
        const base = font.isVertical ? y - size * ASCENT : y + rise
        if (turn === 0)
          this.#print(glyph.unicode, xOf(matrix, from, base), yOf(matrix, from, base), Math.abs(width) * along, height)
      }
      if (font.isVertical) y -= size + spacing
      else x += width + spacing * stretch
    }
    this.#textMatrix = multiply(this.#textMatrix, [1, 0, 0, 1, x, y])
  }

  #print(unicode: string, left: number, baseline: number, width: number, size: number): void {
    const text = printedCharacters(unicode)
    if (text.trim() === '' || !Number.isFinite(left + baseline + width + size) || size <= 0) return
    this.glyphs.push({ text, left, right: left + width, baseline, size })
  }
}

/** How far a character reaches above its baseline, in parts of its size. */
const ASCENT = 0.88

/** Quarter turns clockwise of the writing direction, null for text that leans: a watermark. */
function quarterTurn(matrix: Matrix, size: number): number | null {
  const [a, b] = size < 0 ? [-matrix[0], -matrix[1]] : [matrix[0], matrix[1]]
  if (Math.abs(b) <= Math.abs(a) * LEVEL) return a > 0 ? 0 : 2
  if (Math.abs(a) <= Math.abs(b) * LEVEL) return b > 0 ? 1 : 3
  return null
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function readGlyph(
  item: unknown,
): { readonly unicode: string; readonly width: number; readonly isSpace: boolean } | null {
  if (typeof item !== 'object' || item === null || !('unicode' in item) || !('width' in item)) return null
  const { unicode, width } = item
  if (typeof unicode !== 'string') return null
  return { unicode, width: numberOf(width), isSpace: 'isSpace' in item && item.isSpace === true }
}
