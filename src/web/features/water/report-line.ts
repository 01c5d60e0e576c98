import { exactShare, shareWords } from '#web/features/water/water-words.ts'
import type { Language } from '#web/i18n/language.ts'

/** 句中之数 — a figure or a class, what it is in a few words, and its unrounded value where it was rounded. */
export interface ReportFigure {
  readonly what: string
  readonly text: string
  readonly raw?: string
}

/** 一句话 — words and figures in the order they are read. */
export type ReportLine = readonly (string | ReportFigure)[]

/** A figure, the sign that may not begin a line, and the words after it; a line that begins with words has no figure. */
interface Held {
  readonly figure: ReportFigure | null
  readonly sign: string
  readonly words: string
}

const SIGNS = /^\s*[，。；：、）,.;:)]+/

/** 避头 — the line in pieces, each figure with the punctuation behind it. */
export function heldTogether(line: ReportLine): readonly Held[] {
  const pieces: Held[] = []
  for (const part of line) {
    if (typeof part !== 'string') {
      pieces.push({ figure: part, sign: '', words: '' })
      continue
    }
    const last = pieces.pop() ?? { figure: null, sign: '', words: '' }
    const words = last.words + part
    const sign = last.figure === null || last.sign !== '' ? '' : (SIGNS.exec(words)?.[0] ?? '')
    pieces.push({ ...last, sign: last.sign + sign, words: words.slice(sign.length) })
  }
  return pieces
}

/** 比例之数 — the fraction with its percentage, and unrounded for the slip. */
export function shareFigure(what: string, part: number, all: number, language: Language): ReportFigure {
  return { what, text: shareWords(part, all, language), raw: exactShare(part, all) }
}

export function plainLine(line: ReportLine): string {
  return line.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
