import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from './testing/run-bilan.ts'

/** Packages and project files that are loaded before any command has run. */
async function loadedAtStart(): Promise<{ packages: readonly string[]; files: readonly string[] }> {
  const { metafile } = await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [join('src', 'cli', 'main.ts')],
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfigRaw: '{}',
  })
  const packages = new Set<string>()
  const files = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== 'import-statement') continue
      if (external) packages.add(path)
      else visit(path)
    }
  }
  visit('src/cli/main.ts')
  return { packages: [...packages], files: [...files] }
}

describe('the command line', () => {
  it('loads neither parser nor formats nor server before a command needs them', async () => {
    const { packages, files } = await loadedAtStart()
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual(['commander'])
    expect(files.filter((file) => /plan-parser|lexicon|formats\/|server\/modules/.test(file))).toEqual([])
    expect(files.length).toBeGreaterThan(8)
  })
})
