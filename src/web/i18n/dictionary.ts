import { useSyncExternalStore } from 'react'
import type { Label } from '#kernel/label/label.ts'
import { currentLanguage, type Language, onLanguageChange, setLanguage } from '#web/i18n/language.ts'

/** A sentence, a sentence made of parameters, a list, or a group of them (one a code, one a kind …). */
export interface Texts {
  readonly [key: string]: string | readonly string[] | ((...params: never[]) => string) | Texts
}

export type Dictionary<T extends Texts> = Readonly<Record<Language, T>>

/** 词典 — Chinese is the type; a key missing in English, or one too many, does not compile. */
export function dictionary<T extends Texts>(texts: { readonly zh: T; readonly en: NoInfer<T> }): Dictionary<T> {
  return texts
}

export function useLanguage(): { readonly language: Language; readonly setLanguage: (language: Language) => void } {
  return { language: useSyncExternalStore(onLanguageChange, currentLanguage), setLanguage }
}

/** 取词 — the texts of a feature in the language on screen; re-renders when it changes. */
export function useText<T extends Texts>(texts: Dictionary<T>): T {
  return texts[useLanguage().language]
}

export function useLabel(): (label: Label) => string {
  const { language } = useLanguage()
  return (label) => label[language]
}
