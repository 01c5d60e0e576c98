/** 密码要求 — what a new password must satisfy, checked while it is typed; the server checks the same and a little more. */
export const PASSWORD_RULES = ['length', 'kinds', 'name', 'different', 'repeated'] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

export const MIN_LENGTH = 10
export const KINDS_NEEDED = 3
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

interface Typed {
  readonly accountName: string
  readonly current: string
  readonly next: string
  readonly repeat: string
}

/** Which rules the typed password meets so far; an empty one meets none. */
export function rulesMet({ accountName, current, next, repeat }: Typed): Record<PasswordRule, boolean> {
  const isTyped = next !== ''
  return {
    length: [...next].length >= MIN_LENGTH,
    kinds: KINDS.filter((kind) => kind.test(next)).length >= KINDS_NEEDED,
    name: isTyped && !next.toLowerCase().includes(accountName.toLowerCase()),
    different: isTyped && next !== current,
    repeated: isTyped && next === repeat,
  }
}
