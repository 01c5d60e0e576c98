import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocx } from '#formats/testing/make-docx.ts'
import { runBilan } from './testing/run-bilan.ts'
import { PLAN_WITHOUT_NUMBERS, SAMPLE_PLAN } from './testing/sample-plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'bilan-cli-'))
const plan = join(folder, '计划 2024.txt')

beforeAll(async () => {
  writeFileSync(plan, SAMPLE_PLAN)
  // The first call may build.
  await runBilan(['--version'])
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('bilan plan parse', () => {
  it('prints the parsed document as JSON, whose spans count in what --text prints', async () => {
    const { code, stdout, stderr } = await runBilan(['plan', 'parse', plan, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const parsed = JSON.parse(stdout)
    expect(Object.keys(parsed)).toEqual(['document', 'plans', 'annexes', 'units', 'issues'])
    expect(parsed.document.issuedOn).toBe('2024-08-29')
    const text = await runBilan(['plan', 'parse', plan, '--text'])
    expect(text.stdout).toBe(SAMPLE_PLAN)
    const [item] = parsed.plans[0].items
    expect(item.clauses.length).toBeGreaterThan(0)
    for (const { text: words, source } of item.clauses) expect(SAMPLE_PLAN.slice(source.start, source.end)).toBe(words)
  })

  it('adds layout and text to the JSON when asked', async () => {
    const { stdout } = await runBilan(['plan', 'parse', plan, '--json', '--layout', '--text'])
    const parsed = JSON.parse(stdout)
    expect(parsed.layout.length).toBeGreaterThan(5)
    expect(parsed.text).toBe(SAMPLE_PLAN)
  })

  it('reads standard input, and a .docx there as well', async () => {
    const text = await runBilan(['plan', 'parse', '-', '--json'], { input: SAMPLE_PLAN })
    const blocks = SAMPLE_PLAN.trim()
      .split('\n')
      .map((line) => ({ kind: 'paragraph', text: line }) as const)
    const docx = await runBilan(['plan', 'parse', '-', '--json'], { input: await makeDocx(blocks) })
    expect([text.code, docx.code]).toEqual([0, 0])
    const ids = ({ stdout }: { stdout: string }): readonly string[] =>
      JSON.parse(stdout).plans[0].items.map(({ id }: { id: string }) => id)
    expect(ids(docx)).toEqual(ids(text))
  })

  it('prints a table without --json, Chinese by default whatever the machine speaks', async () => {
    const { code, stdout } = await runBilan(['plan', 'parse', plan])
    expect(code).toBe(0)
    expect(stdout).toContain('编号')
    expect(stdout).toMatch(/A-1-1 .*扬尘.*县住房城乡建设局/)
    const english = await runBilan(['plan', 'parse', plan, '--lang', 'en'])
    expect(english.stdout).toMatch(/Item +Task +Lead +Deadline +Targets/)
  })

  it('reads a plan without numbers', async () => {
    const { code, stdout } = await runBilan(['plan', 'parse', '-', '--json'], { input: PLAN_WITHOUT_NUMBERS })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).plans[0].items.length).toBeGreaterThan(0)
  })

  it('ends quietly when nobody reads on', async () => {
    const { code, stderr } = await runBilan(['plan', 'parse', plan, '--json'], { isNobodyReading: true })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('bilan plan lint', () => {
  it('prints the issues alone', async () => {
    const parsed = await runBilan(['plan', 'parse', plan, '--json'])
    const { code, stdout } = await runBilan(['plan', 'lint', plan, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ issues: JSON.parse(parsed.stdout).issues })
  })

  it('says what each issue is, what to do, and where it stands', async () => {
    const { stdout } = await runBilan(['plan', 'lint', plan])
    expect(stdout).toContain('单位未列尽')
    expect(stdout).toMatch(/A-2-1 +第 \d+ 行/)
    const english = await runBilan(['plan', 'lint', plan, '--lang=en'])
    expect(english.stdout).toMatch(/A-2-1 +line \d+/)
  })
})

describe('usage', () => {
  it.each([
    ['an unknown option', ['plan', 'parse', '--yaml', 'x.txt'], '没有“--yaml”这个选项'],
    ['an unknown command', ['plan', 'dance'], '没有“dance”这个命令'],
    ['no file', ['plan', 'lint'], '缺少参数“FILE”'],
    ['two files', ['plan', 'lint', 'a.txt', 'b.txt'], '每次只处理一个文件'],
    ['a language that is not there', ['plan', 'lint', 'a.txt', '--lang', 'fr'], '取值不对'],
    ['no command at all', [], '用法： bilan'],
  ])('answers %s with exit code 2', async (_, args, words) => {
    const { code, stdout, stderr } = await runBilan(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
  })

  it('explains itself in both languages', async () => {
    const chinese = await runBilan(['plan', 'parse', '--help'])
    expect(chinese.code).toBe(0)
    expect(chinese.stdout).toContain('用法： bilan plan parse')
    expect(chinese.stdout).not.toMatch(/Usage|ptions|command\b|display|default/)
    const english = await runBilan(['plan', 'parse', '--help', '--lang', 'en'])
    expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]/)
  })
})
