import type { ErrorParams } from '#server/platform/error.ts'
import { isCommonPassword } from './common-passwords.ts'
import type { AuthProblemCode } from './errors.ts'

/** 等保 identity rules: ten characters, three of four kinds, and not what one would guess first. */
const MIN_LENGTH = 10
const KINDS_NEEDED = 3
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

export interface PasswordFault {
  readonly code: AuthProblemCode
  readonly params: ErrorParams
}

/** 口令规则 — the first rule a new password breaks, or null. Whether it was used before only the store can tell. */
export function passwordFault(password: string, accountName: string): PasswordFault | null {
  if ([...password].length < MIN_LENGTH) return { code: 'PASSWORD_TOO_SHORT', params: { min: MIN_LENGTH } }
  const have = KINDS.filter((kind) => kind.test(password)).length
  if (have < KINDS_NEEDED) return { code: 'PASSWORD_TOO_SIMPLE', params: { have, need: KINDS_NEEDED } }
  if (password.toLowerCase().includes(accountName.toLowerCase())) return { code: 'PASSWORD_HAS_NAME', params: {} }
  return isCommonPassword(password) ? { code: 'PASSWORD_COMMON', params: {} } : null
}
