import { chinesePlausibility } from '#formats/text/chinese-plausibility.ts'

const LINE_FEED = 0x0a

/** 编码混杂 — where a file changes from one encoding to the other. */
export interface MixedEncoding {
  readonly line: number
  readonly first: string
  readonly other: string
}

/**
 * 查编码混杂 — a file pasted together from UTF-8 and GB18030 lines reads as one of them only with garbage. Lines that
 * are no UTF-8 are GB18030; lines that are UTF-8 and make better Chinese so than as GB18030 are UTF-8; both together
 * are a mixture. Null when the file is of one kind; ASCII lines say nothing.
 */
export function findMixedEncoding(bytes: Uint8Array): MixedEncoding | null {
  let first: string | null = null
  let line = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found === -1 ? bytes.length : found
    line += 1
    const encoding = encodingOf(bytes.subarray(start, end))
    if (encoding !== null && first !== null && encoding !== first) return { line, first, other: encoding }
    first ??= encoding
    start = end + 1
  }
  return null
}

function encodingOf(line: Uint8Array): 'UTF-8' | 'GB18030' | null {
  if (!line.some((byte) => byte >= 0x80)) return null
  const utf8 = strict(line, 'utf-8')
  if (utf8 === null) return strict(line, 'gb18030') === null ? null : 'GB18030'
  const gb18030 = strict(line, 'gb18030')
  if (gb18030 === null) return 'UTF-8'
  const [asUtf8, asGb18030] = [beyondAscii(utf8), beyondAscii(gb18030)].map(chinesePlausibility)
  if (asUtf8 === asGb18030) return null
  return (asUtf8 ?? 0) > (asGb18030 ?? 0) ? 'UTF-8' : 'GB18030'
}

/** ASCII is common to both readings and would only blur their difference. */
function beyondAscii(text: string): string {
  return text.replace(/[\u0020-\u007e\t\r]/g, '')
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // A strict decoder reports malformed input this way; anything else is a defect of ours.
    if (error instanceof TypeError) return null
    throw error
  }
}
