import type { RoleName } from '#kernel/access/can.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { AuthTables } from './tables.ts'

export interface Membership {
  readonly countyId: string
  readonly role: RoleName
  readonly isDisabled: boolean
}

/** 任职 — what an account is in which county, disabled ones included. */
export function membershipsOf(db: Executor, accountId: string): Promise<readonly Membership[]> {
  return db
    .withTables<AuthTables>()
    .selectFrom('membership')
    .select(['county_id as countyId', 'role', 'is_disabled as isDisabled'])
    .where('account_id', '=', accountId)
    .orderBy('county_id')
    .execute()
}
