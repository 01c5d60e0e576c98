import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** 目录落盘 — makes the names in a directory durable; Windows does that by itself and refuses the call. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  await syncPath(directory)
}

/** 整树落盘 — makes every file and every name below a directory durable. */
export async function syncTree(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) await syncTree(path)
    else if (entry.isFile()) await syncPath(path, 'r+')
  }
  await syncDirectory(directory)
}

async function syncPath(path: string, flags: 'r' | 'r+' = 'r'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
