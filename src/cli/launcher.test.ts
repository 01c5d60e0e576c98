import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT, runBilan } from './testing/run-bilan.ts'
import { SAMPLE_PLAN } from './testing/sample-plan.ts'

const root = mkdtempSync(join(tmpdir(), 'bilan-launcher-'))
const bundles = (): readonly string[] => readdirSync(join(root, 'dist', 'node'))
const parse = () => runBilan(['plan', 'parse', '-', '--json'], { input: SAMPLE_PLAN, root })

beforeAll(() => {
  for (const name of ['package.json', 'package-lock.json', 'scripts', 'src']) {
    cpSync(join(PROJECT_ROOT, name), join(root, name), { recursive: true })
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'))
})

afterAll(() => rmSync(root, { recursive: true }))

describe('the launcher', () => {
  it('builds once however many start at the same moment, and all answer alike', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, parse))
    for (const { code, stderr, stdout } of outcomes) {
      expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: outcomes[0]?.stdout })
    }
    expect(bundles()).toHaveLength(1)
    expect(readdirSync(join(root, 'dist'))).toEqual(['node'])
  })

  it('runs what is there as long as no source changes, and builds when one does', async () => {
    const before = bundles()
    await parse()
    expect(bundles()).toEqual(before)
    utimesSync(join(root, 'src', 'cli', 'main.ts'), new Date(), new Date())
    expect((await parse()).code).toBe(0)
    expect(bundles()).toHaveLength(2)
  })

  it('runs from its bundle alone, as installed', async () => {
    rmSync(join(root, 'dist', 'node', bundles()[0] ?? ''), { recursive: true })
    renameSync(join(root, 'src'), join(root, 'elsewhere'))
    expect((await parse()).code).toBe(0)
  })
})
