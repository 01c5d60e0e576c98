import { type DecodedText, decodeText } from '#formats/text/decode-text.ts'
import { unreadable } from '#formats/unreadable-error.ts'

/** How far into a page its declaration of an encoding is looked for; standards ask for the first kilobyte. */
const HEAD_LENGTH = 8192

const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i

export interface DecodedPage {
  readonly text: string
  readonly encoding: string
}

/**
 * 解码网页 — a byte order mark decides, then UTF-8 wherever the bytes are UTF-8 (pages that say GB2312 and are not
 * are common), then what the page declares, then what reads as Chinese. Pages that say GB2312 mean GB 18030.
 */
export function decodeHtml(bytes: Uint8Array): DecodedPage {
  const declared = declaredDecoder(bytes)
  const detected = decodeText(bytes)
  if (detected?.encoding.startsWith('utf')) return detected
  const decoded = (declared && strictly(bytes, declared)) ?? detected
  if (!decoded) throw unreadable('ENCODING_UNKNOWN', {})
  return decoded
}

function declaredDecoder(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH))
  const [, inMeta, inXml] = DECLARED.exec(head) ?? []
  const label = (inMeta ?? inXml)?.toLowerCase()
  if (label === undefined || label.startsWith('utf')) return null
  try {
    const { encoding } = new TextDecoder(label)
    // Western European reads any bytes at all, and is what tools declare that know nothing else.
    if (encoding === 'windows-1252') return null
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch (error) {
    // An encoding that nobody knows is as good as none.
    if (error instanceof RangeError) return null
    throw error
  }
}

function strictly(bytes: Uint8Array, encoding: string): DecodedPage | DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    // A strict decoder reports malformed input this way.
    if (error instanceof TypeError) return null
    throw error
  }
}
