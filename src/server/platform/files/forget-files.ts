import { sql } from 'kysely'
import type { Database } from '#server/platform/db/database.ts'
import type { FileStore } from './file-store.ts'

/**
 * 遗忘文件 — removes from the store those of the given contents that no county refers to any more. Whoever stores a file
 * writes its row first and its bytes then, in one transaction: the lock makes us wait for it, or it for us.
 */
export async function forgetFiles(db: Database, files: FileStore, contents: readonly string[]): Promise<void> {
  if (contents.length === 0) return
  await db.tx(async (tx) => {
    await sql`lock table stored_file in share row exclusive mode`.execute(tx)
    const kept = await tx.selectFrom('stored_file').select('sm3').where('sm3', 'in', contents).execute()
    const referred = new Set(kept.map(({ sm3 }) => sm3))
    for (const sm3 of new Set(contents)) if (!referred.has(sm3)) await files.remove(sm3)
  })
}
