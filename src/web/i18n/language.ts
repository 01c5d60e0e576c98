import { recall, remember } from '#web/memory/local.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' }
const KEY = 'language'

export function isLanguage(text: string | null | undefined): text is Language {
  return text === 'zh' || text === 'en'
}

/** 初始语言 — the address says it (?lang=en), else the last choice, else Chinese. */
export function initialLanguage(search: string, remembered: string | null): Language {
  const asked = new URLSearchParams(search).get('lang')
  if (isLanguage(asked)) return asked
  return isLanguage(remembered) ? remembered : 'zh'
}

let current: Language = initialLanguage(globalThis.location?.search ?? '', recall(KEY))
const listeners = new Set<() => void>()

export function currentLanguage(): Language {
  return current
}

export function setLanguage(language: Language): void {
  current = language
  showLanguage()
  for (const listener of listeners) listener()
}

/** Tells the document its language; screen readers and font choice depend on it. */
export function showLanguage(): void {
  document.documentElement.lang = HTML_LANG[current]
  remember(KEY, current)
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
