import type { Language } from '#cli/language.ts'
import { CLI_TEXTS } from '#cli/messages.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'

/** 说 — a text of the command line in the language asked for, with its slots filled. */
export function say(
  key: keyof typeof CLI_TEXTS,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fillSlots(CLI_TEXTS[key][language], params)
}
