import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import { makeZip } from '#formats/testing/make-zip.ts'
import { paragraphXml, wordFile } from '#formats/testing/word-xml.ts'
import { runBilan } from './testing/run-bilan.ts'
import { NOVEL, SAMPLE_PLAN } from './testing/sample-plan.ts'

/** Peak memory of a whole process that refuses a file; Node itself takes 50 MB. */
const MEMORY_LIMIT_MB = 400

const folder = mkdtempSync(join(tmpdir(), 'bilan-bad-'))

/** Writes a file for a test and answers its path. */
function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function sparseFile(name: string, size: number): string {
  const path = file(name, '')
  truncateSync(path, size)
  return path
}

const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2048),
    Buffer.from(stream, 'utf16le'),
  ])

const contentTypes = { name: '[Content_Types].xml', data: '<Types/>' }

/** Sixteen archives in each of sixteen archives, as the best-known bomb is made; its leaves unpack to 400 MB. */
function nestedBomb(): Buffer {
  const leaf = makeZip([{ name: '0.dll', data: Buffer.alloc(100_000_000) }])
  const layer = makeZip(Array.from({ length: 16 }, (_, index) => ({ name: `lib ${index}.zip`, data: leaf })))
  return makeZip(Array.from({ length: 16 }, (_, index) => ({ name: `book ${index}.zip`, data: layer })))
}

beforeAll(async () => {
  await runBilan(['--version'])
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('bad input is refused with cause and remedy, exit code 1 and bounded memory', () => {
  const manyParagraphs = Array.from({ length: 400_000 }, (_, index) => paragraphXml(`${(index * 7919) % 99991}`)).join(
    '',
  )
  const randomText = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * index * 7919) % 256))
  const cases: readonly (readonly [title: string, path: () => string, code: string, words: RegExp])[] = [
    ['a missing file', () => join(folder, 'none.txt'), 'FILE_NOT_FOUND', /找不到.*请核对路径/],
    ['a folder', () => folder, 'FILE_IS_DIRECTORY', /文件夹.*请给出/],
    ['an empty file', () => file('empty.txt', ''), 'FILE_EMPTY', /空的.*请核对/],
    ['a file of 100 MB', () => sparseFile('huge.docx', 100_000_000), 'FILE_TOO_LARGE', /95\.4 MB.*上限 20 MB.*请/],
    ['a cut PDF', () => file('plan.pdf', '%PDF-1.7'), 'PDF_BROKEN', /PDF.*已损坏.*\.docx/],
    ['a spreadsheet', () => file('plan.xlsx', 'PK'), 'FORMAT_UNSUPPORTED', /XLSX.*另存为 \.docx/],
    ['a cut .doc', () => file('plan.doc', ole('WordDocument')), 'DOC_BROKEN', /已损坏.*另存为 \.docx/],
    [
      'a web page without text',
      () => file('plan.html', '<html><script>1</script>'),
      'HTML_NO_TEXT',
      /没有正文.*\.docx/,
    ],
    [
      'a wrong extension',
      () => file('plan.md', wordFile({ body: paragraphXml('甲') })),
      'FORMAT_MISMATCH',
      /\.md.*DOCX.*请核对/,
    ],
    ['an unknown extension', () => file('plan.dat', SAMPLE_PLAN), 'FORMAT_UNKNOWN', /\.dat.*另存/],
    [
      'a broken .docx',
      () => file('cut.docx', wordFile({ body: paragraphXml('甲') }).subarray(0, 300)),
      'DOCX_BROKEN',
      /已损坏.*另存/,
    ],
    ['an encrypted .docx', () => file('secret.docx', ole('EncryptedPackage')), 'DOCX_ENCRYPTED', /密码.*取消密码/],
    [
      'a bomb that unpacks to 300 MB',
      () =>
        file('bomb.docx', makeZip([contentTypes, { name: 'word/document.xml', data: Buffer.alloc(300_000_000, 60) }])),
      'ZIP_BOMB',
      /异常庞大.*请/,
    ],
    [
      'a bomb whose headers lie',
      () =>
        file(
          'liar.docx',
          makeZip([
            contentTypes,
            { name: 'word/document.xml', data: Buffer.alloc(100_000_000, 60), declaredSize: 1000 },
          ]),
        ),
      'ZIP_BOMB',
      /异常庞大.*请/,
    ],
    ['a bomb of nested archives', () => file('nested.docx', nestedBomb()), 'FORMAT_MISMATCH', /ZIP.*请核对/],
    [
      'a .docx of 400,000 tiny paragraphs',
      () => file('tiny.docx', wordFile({ body: manyParagraphs })),
      'TOO_MANY_PARAGRAPHS',
      /50000 个.*请/,
    ],
    ['a million lines', () => file('lines.txt', '甲\n'.repeat(1_000_000)), 'TOO_MANY_PARAGRAPHS', /50000 个.*请/],
    ['one endless line', () => file('line.txt', '甲'.repeat(6_000_000)), 'TEXT_TOO_LONG', /2000000 字.*请/],
    ['binary data', () => file('noise.txt', randomText), 'ENCODING_UNKNOWN', /编码.*UTF-8/],
    [
      'control characters',
      () => file('control.txt', SAMPLE_PLAN.replaceAll('。', '\u0001。')),
      'CONTROL_CHARACTERS',
      /U\+0001.*第 \d+ 行.*请/,
    ],
    ['blank lines', () => file('blank.md', ' \n\n\u3000\n'), 'TEXT_EMPTY', /没有文字.*请/],
  ]

  it.each(cases)('%s', async (_, path, code, words) => {
    const input = path()
    for (const command of ['parse', 'lint']) {
      const outcome = await runBilan(['plan', command, input, '--json'])
      expect(outcome).toMatchObject({ code: 1, stdout: '' })
      expect(outcome.stderr).toMatch(words)
      expect(outcome.stderr).toMatch(new RegExp(`\\[${code}\\]\\n$`))
      expect(outcome.peakMb).toBeLessThan(MEMORY_LIMIT_MB)
    }
  })

  it('100 MB on standard input', async () => {
    const outcome = await runBilan(['plan', 'parse', '-'], { input: Buffer.alloc(100_000_000, 65) })
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(/^标准输入：错误：.*\[FILE_TOO_LARGE\]\n$/)
    expect(outcome.peakMb).toBeLessThan(MEMORY_LIMIT_MB)
  })

  it('nothing on standard input', async () => {
    const outcome = await runBilan(['plan', 'parse', '-', '--lang', 'en'])
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(/^standard input: error: The file is empty .*\[FILE_EMPTY\]\n$/)
  })

  it('a novel instead of a plan', async () => {
    const outcome = await runBilan(['plan', 'lint', file('novel.txt', NOVEL), '--json'])
    expect(outcome.code).toBe(1)
    expect(outcome.stderr).toMatch(/不像一份工作计划.*请核对.*\[NOT_A_PLAN\]/)
    expect(JSON.parse(outcome.stdout).issues).toMatchObject([{ code: 'NOT_A_PLAN', severity: 'error' }])
    expect(outcome.peakMb).toBeLessThan(MEMORY_LIMIT_MB)
  })
})

describe('unusual input that is good', () => {
  it('is read in GB 18030, in UTF-16 and with byte order marks', async () => {
    const utf16 = Buffer.from(SAMPLE_PLAN, 'utf16le')
    for (const bytes of [
      encodeGb18030(SAMPLE_PLAN),
      utf16,
      Buffer.from(`\uFEFF${SAMPLE_PLAN}`, 'utf16le'),
      Buffer.from(`\uFEFF${SAMPLE_PLAN}`),
    ]) {
      const outcome = await runBilan(['plan', 'parse', file('encoded.txt', bytes), '--text'])
      expect(outcome).toMatchObject({ code: 0, stdout: SAMPLE_PLAN, stderr: '' })
    }
  })

  it('is read with a few control characters, and a word about them', async () => {
    const text = `${SAMPLE_PLAN.repeat(2)}\u0007`
    const outcome = await runBilan(['plan', 'parse', file('bell.txt', text), '--text'])
    expect(outcome).toMatchObject({ code: 0, stdout: text })
    expect(outcome.stderr).toMatch(/提醒：.*已照原样保留.*\[CONTROL_CHARACTERS_KEPT\]\n$/)
  })
})
