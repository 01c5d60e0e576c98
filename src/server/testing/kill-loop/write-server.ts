// The process that is killed: opens the database, reports what it found of earlier writes, then writes what comes in,
// one line a write, answering after the commit.
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { systemClock } from '#server/platform/clock.ts'
import { type Database, openDatabase } from '#server/platform/db/database.ts'
import { checkWrites } from './check-writes.ts'
import { bodyOf, COUNTY_ID } from './write-request.ts'

const [directory = '', worker = '', logFile = ''] = process.argv.slice(2)

async function write(database: Database, writeId: string): Promise<void> {
  await database.tx(async (tx) => {
    await sql`insert into written (write_id, body) values (${writeId}, ${bodyOf(writeId)})`.execute(tx)
    await appendAudit(tx, {
      countyId: COUNTY_ID,
      at: systemClock.now(),
      actor: 'client',
      action: 'write',
      object: writeId,
      content: { writeId },
    })
  })
}

const database = await openDatabase({ engine: 'pglite', directory, workerFile: new URL(worker) })
console.log(JSON.stringify(await checkWrites(database.kysely, logFile)))
const server = createServer((socket) => {
  createInterface(socket).on('line', (writeId) => {
    write(database, writeId).then(
      () => socket.write(`${writeId}\n`),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(address && typeof address === 'object' ? address.port : '')
})
