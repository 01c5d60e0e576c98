let codes: ReadonlyMap<string, readonly number[]> | null = null

/** Every two-byte code by the character it stands for, from the decoder itself. */
function twoByteCodes(): ReadonlyMap<string, readonly number[]> {
  if (codes) return codes
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  codes = found
  return found
}

/** 编为 GB 18030 — for tests; ASCII and the characters that have two bytes. */
export function encodeGb18030(text: string): Uint8Array {
  const table = twoByteCodes()
  return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]))
}
