import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** 临时目录 — an empty directory of the running test, gone when the test is. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'bilan-test-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
