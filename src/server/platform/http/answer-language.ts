import type { Label } from '#kernel/label/label.ts'

/** 答复语言 — English when the caller prefers it, else Chinese. */
export function answerLanguage(acceptLanguage: string | undefined): keyof Label {
  for (const range of (acceptLanguage ?? '').split(',')) {
    const tag = range.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh'
}
