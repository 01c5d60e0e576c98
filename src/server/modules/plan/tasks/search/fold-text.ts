/** As in search_fold (migration 0003): brackets of document numbers are written alike, white space is left out. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['〔', '['],
  ['〕', ']'],
  ['【', '['],
  ['】', ']'],
  ...[...' \t\n\v\f\r'].map((space) => [space, ''] as const),
])

/**
 * 折叠 — a text as it is searched, exactly as the database folds it: compatibility forms and width by NFKC (Ｏ is O, ₂ is 2,
 * ％ is %), ASCII capitals made small, brackets alike, white space left out.
 */
export function foldText(text: string): string {
  return [...asciiLower(text.normalize('NFKC'))].map((character) => REPLACED.get(character) ?? character).join('')
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** 折叠与位置 — `starts[i]` and `ends[i]` bound, in UTF-16 units of the original, the character that gave unit i of `folded`. */
export interface FoldedPlaces {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Most of a Chinese text: folding leaves it as it is. */
const isPlain = (character: string): boolean => character >= '\u4E00' && character <= '\u9FFF'

/** Character by character: sequences that NFKC would join stay apart, so that every place is one of the original. */
export function foldWithPlaces(text: string): FoldedPlaces {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const piece = isPlain(character) ? character : foldText(character)
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at)
      ends.push(at + character.length)
    }
    folded += piece
    at += character.length
  }
  return { folded, starts, ends }
}
