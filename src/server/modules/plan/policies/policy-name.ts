import type { TextSpan } from '#kernel/result/issue.ts'

/** 文件名称 — a cited document by what the plan prints of it: 《title》 with its marks, number, or both. */
export interface PolicyName {
  readonly title: string | null
  readonly docNumber: string | null
}

/** One document, one spelling: width, spaces and the shape of the year's brackets do not make another. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[〔【﹝〈](?=(?:19|20)\d{2})/g, '〔')
    .replace(/(?<=(?:19|20)\d{2})[\]〕】﹞〉]/g, '〕')
}

/** What stands between a title and a number that belong together: an opening bracket that nothing has closed yet. */
const BETWEEN = /^\s*[（(][^（()）《》]*$/

/**
 * 合并引用 — the citations of one task in printed order, as documents: a title and the number that a clause prints in
 * brackets right after it are one document; everything else is one of its own.
 * @example namesOf(['《甲通知》', '甲发〔2024〕1号'], ['按照《甲通知》（甲发〔2024〕1号）']) // one, with both
 */
export function namesOf(
  cited: readonly string[],
  clauses: readonly string[],
): readonly { readonly name: PolicyName; readonly words: readonly string[] }[] {
  const names: { name: PolicyName; words: readonly string[] }[] = []
  for (let at = 0; at < cited.length; at++) {
    const words = cited[at] ?? ''
    const next = cited[at + 1]
    if (
      next !== undefined &&
      isTitle(words) &&
      !isTitle(next) &&
      clauses.some((clause) => togetherAt(clause, words, next))
    ) {
      names.push({ name: { title: words, docNumber: next }, words: [words, next] })
      at += 1
    } else {
      const name = isTitle(words) ? { title: words, docNumber: null } : { title: null, docNumber: words }
      names.push({ name, words: [words] })
    }
  }
  return names
}

const isTitle = (words: string): boolean => words.startsWith('《')

/** 同处书写 — where a clause prints a title and, in brackets right after it, its number, the brackets included; null where it does not. */
export function togetherAt(clause: string, title: string, docNumber: string): TextSpan | null {
  for (let start = clause.indexOf(title); start >= 0; start = clause.indexOf(title, start + 1)) {
    const from = start + title.length
    const to = clause.indexOf(docNumber, from)
    if (to < 0 || !BETWEEN.test(clause.slice(from, to))) continue
    const end = to + docNumber.length
    return { start, end: /^[）)]/.test(clause.slice(end)) ? end + 1 : end }
  }
  return null
}
