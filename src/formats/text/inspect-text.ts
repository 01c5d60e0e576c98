import type { ReadLimits } from '#formats/read-limits.ts'
import { type ImportIssue, importIssue } from '#kernel/plan/import-issue.ts'

/** C0 controls and DEL without tab, line feed, vertical tab, form feed and carriage return, which word processors write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g
const REPLACEMENT = /\uFFFD/g
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/** A few control characters, or one in a thousand, are an accident of copying; more, or a NUL, are no text. */
const CONTROL_SHARE = 0.001
const CONTROL_ALWAYS_ALLOWED = 4

/** 检查文本 — what decoded text says against being read: errors refuse it, warnings go along with it. */
export function inspectText(text: string, limits: ReadLimits): readonly ImportIssue[] {
  if (text.length > limits.characters) return [importIssue('TEXT_TOO_LONG', { limit: limits.characters })]
  if (text.trim() === '') return [importIssue('TEXT_EMPTY', {})]
  if (countMatches(text, LINE_END) >= limits.paragraphs) {
    return [importIssue('TOO_MANY_PARAGRAPHS', { limit: limits.paragraphs })]
  }
  return [...controlCharacters(text), ...lostCharacters(text)]
}

function controlCharacters(text: string): readonly ImportIssue[] {
  const first = text.search(CONTROL)
  if (first === -1) return []
  const count = countMatches(text, CONTROL)
  const refused = text.includes('\u0000') || count > Math.max(CONTROL_ALWAYS_ALLOWED, text.length * CONTROL_SHARE)
  const params = { count, line: lineAt(text, first), character: codePointName(text.charCodeAt(first)) }
  return [importIssue(refused ? 'CONTROL_CHARACTERS' : 'CONTROL_CHARACTERS_KEPT', params, first)]
}

function lostCharacters(text: string): readonly ImportIssue[] {
  const first = text.search(REPLACEMENT)
  if (first === -1) return []
  return [importIssue('CHARACTERS_LOST', { count: countMatches(text, REPLACEMENT), line: lineAt(text, first) }, first)]
}

function lineAt(text: string, offset: number): number {
  return countMatches(text.slice(0, offset), LINE_END) + 1
}

function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count += 1
  return count
}
