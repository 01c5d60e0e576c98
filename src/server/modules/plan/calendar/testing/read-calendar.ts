/** 内容行 — a content line of RFC 5545: name, parameters and the value as it stands on the wire. */
export interface ContentLine {
  readonly name: string
  readonly params: string
  readonly value: string
}

/** 组件 — a component with its own lines and those inside it. */
export interface Component {
  readonly name: string
  readonly lines: readonly ContentLine[]
  readonly components: readonly Component[]
}

const LINE_OCTETS = 75
/** name *(";" param) ":" value, without control characters (3.1). */
const CONTENT =
  /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^;:,"\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^;:,"\p{Cc}]*))*)*):([^\p{Cc}]*)$/u

/**
 * 读日历 — an independent, strict reading of iCalendar, written from RFC 5545 and not from the library under test: lines of at
 * most 75 octets that end in CRLF, folded between characters, components closed in order. Throws at the first breach.
 */
export function readCalendar(bytes: Buffer): Component {
  const physical = wireLines(bytes)
  const open: { name: string; lines: ContentLine[]; components: Component[] }[] = []
  let root: Component | undefined
  for (const line of unfold(physical)) {
    const content = contentOf(line)
    if (root !== undefined) throw new Error(`content after the end: ${line}`)
    if (content.name === 'BEGIN') {
      open.push({ name: content.value, lines: [], components: [] })
      continue
    }
    const current = open.at(-1)
    if (current === undefined) throw new Error(`content outside a component: ${line}`)
    if (content.name !== 'END') {
      current.lines.push(content)
      continue
    }
    if (content.value !== current.name) throw new Error(`${current.name} ends as ${content.value}`)
    open.pop()
    const parent = open.at(-1)
    if (parent === undefined) root = current
    else parent.components.push(current)
  }
  if (root === undefined) throw new Error('the calendar does not end')
  return root
}

/** Each line as bytes; a fold may not cut a character in two, so each must be whole UTF-8. */
function wireLines(bytes: Buffer): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end')
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line end that is not CRLF')
  const lines: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    if (end - at > LINE_OCTETS) throw new Error(`a line of ${end - at} octets`)
    lines.push(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, end)))
    at = end + 2
  }
  return lines
}

function unfold(lines: readonly string[]): readonly string[] {
  const unfolded: string[] = []
  for (const line of lines) {
    if (!/^[ \t]/.test(line)) unfolded.push(line)
    else if (unfolded.length === 0) throw new Error('the first line is a continuation')
    else unfolded.push(`${unfolded.pop()}${line.slice(1)}`)
  }
  return unfolded
}

function contentOf(line: string): ContentLine {
  const [, name, params = '', value = ''] = CONTENT.exec(line) ?? []
  if (name === undefined) throw new Error(`no content line: ${line}`)
  return { name, params, value }
}

/** 取文本 — the value of a TEXT property (3.3.11): backslashes undone, anything else unescaped refused. */
export function textOf(component: Component, name: string): string {
  const { value } = lineOf(component, name)
  if (/(?:^|[^\\])(?:\\\\)*[;,]/.test(value)) throw new Error(`${name} has a bare ; or ,`)
  return value.replace(/\\(.)/g, (_, escaped: string) => {
    if (!'\\;,nN'.includes(escaped)) throw new Error(`${name} escapes ${escaped}`)
    return escaped.toLowerCase() === 'n' ? '\n' : escaped
  })
}

/** The one line of this name; none or several are a breach. */
export function lineOf({ name: component, lines }: Component, name: string): ContentLine {
  const [line, ...others] = lines.filter((one) => one.name === name)
  if (line === undefined || others.length > 0) throw new Error(`${component} has not one ${name}`)
  return line
}
