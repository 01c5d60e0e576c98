import type { Label } from '#kernel/label/label.ts'

export type Language = keyof Label

/** 输出语言 — `--lang zh|en` wherever it stands among the arguments, Chinese without it; help needs it before parsing. */
export function languageOf(argv: readonly string[]): Language {
  const flag = argv.lastIndexOf('--lang')
  return argv.includes('--lang=en') || (flag !== -1 && argv[flag + 1] === 'en') ? 'en' : 'zh'
}
