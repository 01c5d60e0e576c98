import type { Instant } from '#kernel/time/calendar.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { nameKey } from './account-store.ts'
import { counted, LOCK_MS, minutesLocked, uncounted } from './attempt-rules.ts'
import { type AttemptKey, clearAttempts, deleteOldAttempts, lockAttempts, saveAttempts } from './attempt-store.ts'
import { authProblem } from './errors.ts'
import { msBefore } from './session-rules.ts'

export interface Attempt {
  readonly name: string
  readonly address: string
  readonly at: Instant
}

const accountKey = (name: string): AttemptKey => ({ kind: 'account', key: nameKey(name) })
const keysOf = ({ name, address }: Attempt): readonly AttemptKey[] => [
  { kind: 'address', key: address },
  accountKey(name),
]

/** 放行一次 — counts the attempt, or throws SIGN_IN_LOCKED; the same for names that do not exist. */
export async function admitAttempt(db: Database, attempt: Attempt): Promise<void> {
  const { at } = attempt
  const minutes = await db.tx(async (tx) => {
    await deleteOldAttempts(tx, at, msBefore(at, LOCK_MS))
    const keys = keysOf(attempt)
    const found = []
    for (const key of keys) found.push({ key, attempts: await lockAttempts(tx, key, at) })
    const locked = Math.max(...found.map(({ attempts }) => minutesLocked(attempts, at)))
    if (locked > 0) return locked
    for (const { key, attempts } of found) await saveAttempts(tx, key, counted(key.kind, attempts, at))
    return 0
  })
  if (minutes > 0) throw authProblem('SIGN_IN_LOCKED', { minutes })
}

/** 成功 — the account starts afresh; the address gets this one attempt back, not those of others. */
export async function forgiveAttempt(tx: Executor, attempt: Attempt): Promise<void> {
  // In the order in which attempts are counted, so that two of them never wait for each other.
  const key: AttemptKey = { kind: 'address', key: attempt.address }
  await saveAttempts(tx, key, uncounted(key.kind, await lockAttempts(tx, key, attempt.at)))
  await clearAttempts(tx, accountKey(attempt.name))
}

export async function forgiveAccount(tx: Executor, name: string): Promise<void> {
  await clearAttempts(tx, accountKey(name))
}
