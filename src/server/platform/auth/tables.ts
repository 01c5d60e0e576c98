import type { RoleName } from '#kernel/access/can.ts'
import type { Instant } from '#kernel/time/calendar.ts'

/** 账号表 — accounts and sessions of the installation, and who is what in which county. */
export type AuthTables = {
  account: {
    account_id: string
    name: string
    /** The name in small letters: nobody can be confused with somebody else by case. */
    name_key: string
    display_name: string
    password_hash: string
    must_change_password: boolean
    password_set_at: Instant
    last_sign_in_at: Instant | null
    created_at: Instant
  }
  account_password: {
    account_id: string
    set_at: Instant
    password_hash: string
  }
  account_session: {
    token_hash: string
    account_id: string
    created_at: Instant
    last_seen_at: Instant
  }
  sign_in_failure: {
    kind: 'account' | 'address'
    key: string
    failures: number
    first_at: Instant
    locked_until: Instant | null
  }
  membership: {
    county_id: string
    account_id: string
    role: RoleName
    is_disabled: boolean
    is_demo: boolean
    created_at: Instant
  }
}
