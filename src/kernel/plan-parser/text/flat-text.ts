import type { TextSpan } from '#kernel/result/issue.ts'

/** 连读文本 — words broken over lines read as one, with the way back to the printed offsets. */
export interface FlatText {
  readonly text: string
  /** The printed span of flat[start, end). */
  readonly span: (start: number, end: number) => TextSpan
}

const BREAK = /[ \t\u3000]*(?:\r\n|[\n\r\u2028\u2029])[ \t\u3000]*/g

const HAS_BREAK = /[\n\r\u2028\u2029]/

/** 连读 — the text of a span without line breaks and the white space around them. */
export function flatten(text: string, span: TextSpan): FlatText {
  const slice = text.slice(span.start, span.end)
  const breaks = HAS_BREAK.test(slice) ? [...slice.matchAll(BREAK)] : []
  if (breaks.length === 0)
    return { text: slice, span: (start, end) => ({ start: span.start + start, end: span.start + end }) }
  const offsets: number[] = []
  let flat = ''
  let from = 0
  const take = (until: number): void => {
    for (let at = from; at < until; at += 1) offsets.push(span.start + at)
    flat += slice.slice(from, until)
  }
  for (const match of breaks) {
    take(match.index)
    from = match.index + match[0].length
  }
  take(slice.length)
  const at = (index: number): number => offsets[index] ?? span.end
  return { text: flat, span: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }) }
}
