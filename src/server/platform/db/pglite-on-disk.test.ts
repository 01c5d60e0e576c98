import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bundlePgliteWorker } from '#server/testing/bundle.ts'
import { openDatabase } from './database.ts'

test('smoke disk', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'bilan-'))
  const workerFile = await bundlePgliteWorker()
  for (let round = 0; round < 3; round++) {
    const t0 = performance.now()
    const db = await openDatabase({ engine: 'pglite', directory: join(directory, 'x'), workerFile })
    console.log('open', performance.now() - t0)
    const t1 = performance.now()
    for (let i = 0; i < 500; i++)
      await sql`insert into installation values (${`${round}-${i}`}, '1')`.execute(db.kysely)
    console.log('commits/s', 500 / ((performance.now() - t1) / 1000))
    expect((await sql`select * from installation`.execute(db.kysely)).rows.length).toBe(500 * (round + 1))
    await db.close()
    console.log('closed', performance.now() - t0)
  }
  rmSync(directory, { recursive: true })
})
