/** Digits with thousands commas and a decimal point. */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** 任一词 — source of a regular expression for any of the words; longest first, so none hides a longer one. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((left, right) => right.length - left.length)
  return `(?:${longestFirst.map(escaped).join('|')})`
}

/** The same for entries of a table. */
export const anyWordOf = (entries: readonly { readonly word: string }[]): string =>
  anyOf(entries.map(({ word }) => word))
