import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import type { Database } from '#server/platform/db/database.ts'
import { newId } from '#server/platform/id.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { findStoredFile, insertStoredFile, type StoredFile } from './stored-file.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('a registered file is found in its own county only', async () => {
  const countyId = await insertTestCounty(database.kysely, 'one')
  const other = await insertTestCounty(database.kysely, 'two')
  const file: StoredFile = {
    countyId,
    fileId: newId(),
    sm3: 'a'.repeat(64),
    name: '工作计划.docx',
    mediaType: 'application/octet-stream',
    size: 5_000_000_000,
    receivedAt: instantOf(Date.UTC(2024, 7, 29)),
    by: '张三',
  }
  await insertStoredFile(database.kysely, file)
  expect(await findStoredFile(database.kysely, countyId, file.fileId)).toEqual(file)
  expect(await findStoredFile(database.kysely, other, file.fileId)).toBeNull()
})
