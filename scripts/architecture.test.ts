import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The one direction of imports: a folder may import itself and what stands here. `main` and `cli` see everything. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: [],
  packs: ['kernel'],
  protocols: ['kernel'],
  contract: ['kernel'],
  formats: ['kernel', 'packs', 'protocols'],
  server: ['kernel', 'packs', 'protocols', 'contract', 'formats'],
  cli: ['kernel', 'packs', 'protocols', 'contract', 'formats', 'server'],
  web: ['kernel', 'contract'],
}

/** Tests may also read definitions and formats; nothing else is loosened for them. */
const TESTS_MAY_ALSO = ['packs', 'formats']

interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

const everything = walk(join(root, 'src'))
const sources = everything.filter((path) => /\.(ts|tsx)$/.test(path))

const files: readonly SourceFile[] = sources.map((path) => {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return { path: relative(root, path).split(sep).join('/'), text, imports }
})

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.includes('/testing/')

/** The file of the project an import leads to, as src/…, or undefined for a package. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  if (!specifier.startsWith('.')) return undefined
  return relative(root, resolve(root, dirname(file.path), specifier))
    .split(sep)
    .join('/')
}

const edges = files.flatMap((file) =>
  file.imports.flatMap((specifier) => {
    const target = targetOf(file, specifier)
    return target?.startsWith('src/') ? [{ file, target }] : []
  }),
)

const folderOf = (path: string): string => path.split('/')[1] ?? ''

describe('architecture', () => {
  it('reads the whole source tree, so that a green result means something', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(edges.length).toBeGreaterThan(300)
  })

  it('lets arrows between folders point one way only', () => {
    const wrong = edges.filter(({ file, target }) => {
      const from = folderOf(file.path)
      const to = folderOf(target)
      if (from === to) return false
      const allowed = MAY_IMPORT[from] ?? []
      return !allowed.includes(to) && !(isTest(file.path) && TESTS_MAY_ALSO.includes(to))
    })
    expect(wrong.map(({ file, target }) => `${file.path} → ${target}`)).toEqual([])
  })

  it('keeps the platform free of modules, and lets modules meet only through their index', () => {
    const wrong = edges.filter(({ file, target }) => {
      const to = /^src\/server\/modules\/([^/]+)\/(.+)$/.exec(target)
      if (!to || isTest(file.path)) return false
      if (file.path.startsWith('src/server/platform/')) return true
      const from = /^src\/server\/modules\/([^/]+)\//.exec(file.path)
      return from?.[1] !== to[1] && to[2] !== 'index.ts'
    })
    expect(wrong.map(({ file, target }) => `${file.path} → ${target}`)).toEqual([])
  })

  it('keeps kernel, packs, protocols and contract free of Node and of the clock', () => {
    const pure = files.filter(
      (file) => /^src\/(kernel|packs|protocols|contract)\//.test(file.path) && !isTest(file.path),
    )
    const wrong = pure.filter((file) => /'node:|Date\.now\(|new Date\(\)|Math\.random\(/.test(file.text))
    expect(pure.length).toBeGreaterThan(40)
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('keeps every file below 500 lines; tables and dictionaries are exempt', () => {
    const long = files.filter(
      (file) => !/\/(packs|i18n|messages|fixtures)\//.test(file.path) && file.text.split('\n').length > 500,
    )
    expect(long.map((file) => file.path)).toEqual([])
  })

  it('spells no proper name of a sample county in src', () => {
    const units: unknown = JSON.parse(readFileSync(join(root, 'samples/liucheng/units.json'), 'utf8'))
    const townships = Array.isArray(units)
      ? units.flatMap((unit) => (unit.kind === 'township' ? [String(unit.name)] : []))
      : []
    expect(townships.length).toBe(12)
    const names = [
      ...townships,
      ...['柳城', '柳州', '柳江', '融江', '凤山', '大埔', '东泉', '沙埔', '碧溪'],
      'liucheng',
      'bixi',
    ]
    const wrong = everything.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return names.filter((name) => text.includes(name)).map((name) => `${relative(root, path)}: ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('leaves no test focused or skipped, and no unfinished mark', () => {
    const wrong = files.filter(
      (file) => /\b(it|test|describe)\.(skip|only|todo)\b/.test(file.text) || /\b(TODO|FIXME|XXX)\b/.test(file.text),
    )
    expect(wrong.map((file) => file.path)).toEqual([])
  })
})
