import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 移除记录 — the chain goes with its county; that it was removed, when, by whom and how much, the installation keeps. */
export interface RemovalFact {
  readonly at: Instant
  readonly by: string
  readonly removed: Readonly<Record<string, number>>
}

export async function noteRemoved(tx: Executor, slug: string, fact: RemovalFact): Promise<void> {
  const value = JSON.stringify(fact)
  await tx
    .insertInto('installation')
    .values({ key: `county.removed:${slug}`, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
