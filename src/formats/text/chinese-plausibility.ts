/** Enough of a text to judge its encoding; a plan's first 20,000 characters hold every kind of its sentences. */
const SAMPLE_LENGTH = 20_000

let commonHanzi: ReadonlySet<number> | null = null

/** The 3,755 hanzi of GB/T 2312 level 1, the everyday ones: rows B0–D7 of the code table itself. */
function level1Hanzi(): ReadonlySet<number> {
  if (commonHanzi) return commonHanzi
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    const last = row === 0xd7 ? 0xf9 : 0xfe
    for (let cell = 0xa1; cell <= last; cell += 1) bytes.push(row, cell)
  }
  const hanzi = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  commonHanzi = new Set(Array.from(hanzi, (character) => character.charCodeAt(0)))
  return commonHanzi
}

/** Half-open ranges of what stands in Chinese documents beside hanzi: ASCII, dashes and quotes, Ⅱ, ①, 、。《〔, full width. */
const EXPECTED_RANGES: readonly (readonly [number, number])[] = [
  [0x09, 0x0e],
  [0x20, 0x7f],
  [0xb0, 0xb8],
  [0x2010, 0x2040],
  [0x2100, 0x2190],
  [0x2460, 0x2500],
  [0x3000, 0x3020],
  [0xff01, 0xff5f],
]

function isExpected(code: number): boolean {
  return EXPECTED_RANGES.some(([from, to]) => code >= from && code < to)
}

/**
 * 中文可信度 — share (0–1) of the characters that one expects in a Chinese document. Text decoded by the wrong table
 * lands on rare hanzi and stays under 0.4; real text, traditional characters included, stays above 0.6.
 */
export function chinesePlausibility(text: string): number {
  const common = level1Hanzi()
  const length = Math.min(text.length, SAMPLE_LENGTH)
  if (length === 0) return 0
  let expected = 0
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    if (common.has(code) || isExpected(code)) expected += 1
  }
  return expected / length
}
