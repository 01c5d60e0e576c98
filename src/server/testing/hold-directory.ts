// A process that takes a data directory and keeps it until it is killed.
import { lockDirectory } from '#server/platform/db/directory-lock.ts'
import { ensureDirectory } from '#server/platform/db/prepare-directory.ts'

await lockDirectory(await ensureDirectory(process.argv[2] ?? ''))
console.log('held')
setInterval(() => undefined, 60_000)
