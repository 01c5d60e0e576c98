import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Under node_modules, so that the bundle finds its packages and git does not see it. */
export const CACHE_DIRECTORY = fileURLToPath(new URL('../../../node_modules/.cache/bilan/', import.meta.url))

/**
 * 编译为线程文件 — bundles a TypeScript entry of the server into one JavaScript file; Node 20 can start neither a
 * worker nor a child process from TypeScript. The name carries the hash of the content, so equal bundles are shared.
 */
export async function bundleForNode(entry: URL): Promise<URL> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`esbuild wrote nothing for ${entry.href}`)
  const hash = createHash('sha256').update(output.contents).digest('hex').slice(0, 16)
  const file = `${CACHE_DIRECTORY}${hash}.mjs`
  if (!existsSync(file)) {
    mkdirSync(CACHE_DIRECTORY, { recursive: true })
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, output.contents)
    renameSync(temporary, file)
  }
  return pathToFileURL(file)
}

export function bundlePgliteWorker(): Promise<URL> {
  return bundleForNode(new URL('../platform/db/pglite-worker.ts', import.meta.url))
}
