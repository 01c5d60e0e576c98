import { chineseNumber } from '#kernel/plan-parser/text/chinese-number.ts'

const ANNEX_ALONE = /^附[件表录图]\s*([\d一二三四五六七八九十]{0,3})(?:[-—]\d{1,2})?\s*：?$/
const ANNEX_WITH_TITLE =
  /^附[件表录图]\s*([\d一二三四五六七八九十]{1,3})(?:[-—]\d{1,2})?\s*[：\s]\s*([^。；：，]{4,60})$/
const ANNEX_NOTE = /^附[件表录图]?\s*：\s*\S/

/** 附件 alone on a line, with its number or without. */
export function isAnnexLabel(folded: string): boolean {
  return ANNEX_ALONE.test(folded)
}

/** 附件N — its number (1 when none is printed) and where a title on the same line begins, if there is one. */
export function readAnnexLabel(folded: string): { readonly number: number; readonly titleAt: number | null } | null {
  const alone = ANNEX_ALONE.exec(folded)
  if (alone) return { number: chineseNumber(alone[1] ?? '') ?? 1, titleAt: null }
  const titled = ANNEX_WITH_TITLE.exec(folded)
  if (!titled) return null
  return { number: chineseNumber(titled[1] ?? '') ?? 1, titleAt: folded.length - (titled[2] ?? '').length }
}

/** 附件说明 — the first line of the list of annexes below the body: 附件：1.… */
export function isAnnexNote(folded: string): boolean {
  return ANNEX_NOTE.test(folded)
}

/** Signs a broken conversion leaves before words: question marks for blanks. */
export function withoutDebris(folded: string): string {
  return folded.replace(/^[?\s]+/, '')
}

const DOCUMENT_NUMBER = /^[^\s，。；：（）]{2,16}[〔（](?:19|20)\d\d[〕）]\s*第?\s*\d{1,4}\s*号$/

/** 发文字号 — alone on its line, and the number itself. */
export function readDocumentNumber(folded: string): boolean {
  return DOCUMENT_NUMBER.test(folded)
}

const SENTENCE_END = /[。；！？：…，）］”’》]$/
const TERMINAL = /[。；！？：…）］”’]$/

/** Text that ends as sentences and labels end; a line broken in the middle does not. */
export function endsSentence(folded: string): boolean {
  return TERMINAL.test(folded)
}

const LONGEST_TITLE_LINE = 80

/** 标题行 — a short line of its own that ends in no punctuation: part of a title, a signature, a heading without number. */
export function isLooseLine(folded: string): boolean {
  if (folded.length > LONGEST_TITLE_LINE || folded === '') return false
  return !/[。；！？，：]/.test(folded) && (!SENTENCE_END.test(folded) || /[）］》]$/.test(folded))
}
