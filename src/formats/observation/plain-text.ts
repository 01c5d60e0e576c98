/** 折平 — full-width letters and digits folded, blanks out: how names, numbers and dates of a table are compared. */
export function plainText(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKC')).replace(/\s+/g, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/
