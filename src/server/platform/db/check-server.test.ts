import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase, testEngine, testServerUrl, withServer } from '#server/testing/test-database.ts'
import { openDatabase } from './database.ts'

test('the test server is one that Bilan accepts, in UTF8', async () => {
  const database = await openTestDatabase()
  const { rows } = await sql`select current_setting('server_encoding') as encoding`.execute(database.kysely)
  expect(rows).toEqual([{ encoding: 'UTF8' }])
  await database.close()
})

// The embedded engine knows no other encoding.
if (testEngine() === 'postgresql') {
  test('a database in another encoding is refused by name', async () => {
    const name = 'bilan_test_ascii'
    await withServer(`create database ${name} encoding 'SQL_ASCII' template template0`)
    const url = new URL(testServerUrl())
    url.pathname = name
    await expect(openDatabase({ engine: 'postgresql', url: url.href })).rejects.toMatchObject({
      code: 'DB_ENCODING_MISMATCH',
      params: { database: name, found: 'SQL_ASCII' },
    })
    await withServer(`drop database ${name}`)
  })
}

test('a server that does not answer is named as such', async () => {
  const opening = openDatabase({ engine: 'postgresql', url: 'postgres://bilan@127.0.0.1:1/bilan' })
  await expect(opening).rejects.toMatchObject({ code: 'DB_UNREACHABLE', status: 503 })
})
