/** Attributes one tag may have; parsing costs the square of their number. */
const MAX_SEPARATORS = 20_000

const QUOTES = new Set(['"', "'"])

/** 怪标签 — whether a tag has more attributes than any document's: white space, slashes and values are counted. */
export function hasMonsterTag(text: string): boolean {
  for (const tag of text.matchAll(/<[a-z]/gi)) {
    if (separatorsFrom(text, tag.index) > MAX_SEPARATORS) return true
  }
  return false
}

function separatorsFrom(text: string, start: number): number {
  let count = 0
  let before = ''
  for (let at = start + 1; at < text.length && count <= MAX_SEPARATORS; at += 1) {
    const character = text.charAt(at)
    if (character === '>') break
    if (QUOTES.has(character) && before === '=') {
      const end = text.indexOf(character, at + 1)
      if (end === -1) break
      at = end
    }
    if (/[\s/"']/.test(character)) count += 1
    if (character.trim() !== '') before = character
  }
  return count
}
