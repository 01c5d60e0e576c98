import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { type DocxBlock, makeDocx } from '#formats/testing/make-docx.ts'
import { makeZip } from '#formats/testing/make-zip.ts'
import { paragraphXml, wordFile } from '#formats/testing/word-xml.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'
import { readDocument } from './read-document.ts'
import { READ_LIMITS } from './read-limits.ts'

const PLAN = '某县2024年度大气污染防治工作计划\n一、年度目标\n全县优良天数比率不低于93.5%。\n'

async function codesOf(bytes: Uint8Array | string, fileName: string): Promise<readonly ImportIssueCode[]> {
  const result = await readDocument(Buffer.from(bytes), fileName)
  expect(result.ok).toBe(false)
  return result.issues.map((issue) => issue.code)
}

const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

describe('readDocument', () => {
  it('reads text and Markdown verbatim, with the line ends of the file', async () => {
    const text = PLAN.replaceAll('\n', '\r\n')
    for (const format of ['txt', 'md'] as const) {
      expect(await readDocument(Buffer.from(`\uFEFF${text}`), `计划.${format.toUpperCase()}`)).toEqual({
        ok: true,
        value: { source: { text, tables: [] }, format, encoding: 'utf-8' },
        issues: [],
      })
    }
  })

  it('judges input without a name by its content', async () => {
    const docx = await readDocument(wordFile({ body: paragraphXml('甲') }), '')
    expect(docx).toMatchObject({ ok: true, value: { format: 'docx', source: { text: '甲\n' } } })
    expect(await readDocument(Buffer.from(PLAN), '')).toMatchObject({ ok: true, value: { format: 'txt' } })
    expect(await codesOf('{\\rtf1 甲}', '')).toEqual(['FORMAT_UNSUPPORTED'])
  })

  it('passes warnings along with what it read', async () => {
    const result = await readDocument(Buffer.from(`${PLAN.repeat(50)}\u0007`), 'plan.txt')
    expect(result).toMatchObject({ ok: true, issues: [{ code: 'CONTROL_CHARACTERS_KEPT', severity: 'warning' }] })
  })

  it.each<[string, Uint8Array | string, string, ImportIssueCode]>([
    ['an empty file', '', 'plan.txt', 'FILE_EMPTY'],
    ['a file over the limit', Buffer.alloc(READ_LIMITS.fileBytes + 1, 65), 'plan.txt', 'FILE_TOO_LARGE'],
    ['blank lines only', '\n \n\u3000\n', 'plan.md', 'TEXT_EMPTY'],
    ['a cut PDF', '%PDF-1.7 …', 'plan.pdf', 'PDF_BROKEN'],
    ['a spreadsheet', 'PK', 'plan.xlsx', 'FORMAT_UNSUPPORTED'],
    ['a damaged old Word file', ole('WordDocument'), 'plan.doc', 'DOC_BROKEN'],
    ['a WPS file', ole('WpsContents'), 'plan.wps', 'FORMAT_UNSUPPORTED'],
    ['an OFD file of nothing', makeZip([{ name: 'OFD.xml', data: '<OFD/>' }]), 'plan.ofd', 'OFD_BROKEN'],
    ['an OFD file that is text', PLAN, 'plan.ofd', 'OFD_BROKEN'],
    ['an OFD file that is a .docx', wordFile({ body: paragraphXml('甲') }), 'plan.ofd', 'FORMAT_MISMATCH'],
    ['a .doc that is RTF', '{\\rtf1 甲}', 'plan.doc', 'FORMAT_MISMATCH'],
    ['a .doc that is text', PLAN, 'plan.doc', 'FORMAT_MISMATCH'],
    ['a .pdf that is text', PLAN, 'plan.pdf', 'FORMAT_MISMATCH'],
    ['an extension nobody knows', PLAN, 'plan.xyz', 'FORMAT_UNKNOWN'],
    ['a .docx that is text', PLAN, 'plan.docx', 'DOCX_BROKEN'],
    ['a .docx that is an old Word file', ole('WordDocument'), 'plan.docx', 'FORMAT_MISMATCH'],
    ['a .docx that is a PDF', '%PDF-1.7', 'plan.docx', 'FORMAT_MISMATCH'],
    [
      'a .docx that is a workbook',
      makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]),
      'plan.docx',
      'FORMAT_MISMATCH',
    ],
    ['a .docx that is an archive', makeZip([{ name: 'readme.txt', data: 'x' }]), 'plan.docx', 'FORMAT_MISMATCH'],
    ['a .txt that is a .docx', wordFile({ body: paragraphXml('甲') }), 'plan.txt', 'FORMAT_MISMATCH'],
    ['a .txt that is a web page', '<!DOCTYPE html><html></html>', 'plan.txt', 'FORMAT_MISMATCH'],
    ['a .md that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'plan.md', 'FORMAT_MISMATCH'],
    ['a .docx with a password', ole('EncryptedPackage'), 'plan.docx', 'DOCX_ENCRYPTED'],
    [
      'binary data',
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
      'plan.txt',
      'ENCODING_UNKNOWN',
    ],
    ['a text with NUL characters', `${PLAN}\u0000`, 'plan.txt', 'CONTROL_CHARACTERS'],
    ['a .docx without text', wordFile({ body: '<w:p/>' }), 'plan.docx', 'TEXT_EMPTY'],
  ])('refuses %s by its code', async (_, bytes, fileName, code) => {
    expect(await codesOf(bytes, fileName)).toEqual([code])
  })
})

describe('a damaged or hostile .docx', () => {
  const good = wordFile({ body: paragraphXml('加强监管。').repeat(500) })

  it.each([10, 40, 200, good.length - 30, good.length - 1])(
    'is refused when it ends after %i bytes',
    async (length) => {
      expect(await codesOf(good.subarray(0, length), 'plan.docx')).toEqual(['DOCX_BROKEN'])
    },
  )

  it('is refused when its XML is malformed, declares a document type, or is missing', async () => {
    const broken = { code: 'DOCX_BROKEN', params: { part: 'word/document.xml' } }
    const parts = ['<w:p><w:r></w:p></w:r>', '<w:p>&nbsp;</w:p>']
    for (const body of parts) {
      expect(await readDocument(wordFile({ body }), 'plan.docx')).toMatchObject({ ok: false, issues: [broken] })
    }
    const laughs = `<!DOCTYPE a [<!ENTITY a "${'哈'.repeat(100)}">]><a/>`
    for (const more of [[{ name: 'word/document.xml', data: laughs }], []]) {
      const bytes = makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, ...more])
      expect(await readDocument(bytes, 'plan.docx')).toMatchObject({ ok: false, issues: [broken] })
    }
  })

  it('is refused when a byte of its text was changed on the way', async () => {
    const changed = Buffer.from(good)
    const at = changed.indexOf('word/document.xml') + 'word/document.xml'.length + 60
    changed[at] = (changed[at] ?? 0) ^ 0x10
    expect(await codesOf(changed, 'plan.docx')).toEqual(['DOCX_BROKEN'])
  })

  it('is answered by an issue, never by a crash, whatever bytes were changed', async () => {
    const bytes = await makeDocx([{ kind: 'paragraph', text: '加强监管', numbered: { level: 0, list: 0 } }])
    const change = fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const changed = Buffer.from(bytes)
        for (const [at, value] of changes) changed[at] = value
        const result = await readDocument(changed, 'plan.docx')
        expect(result.ok || result.issues.length > 0).toBe(true)
      }),
      { numRuns: 200, seed: 2024 },
    )
  })

  it('is refused when an entry is encrypted', async () => {
    const bytes = makeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: 'x', flag: 1 },
    ])
    expect(await codesOf(bytes, 'plan.docx')).toEqual(['DOCX_ENCRYPTED'])
  })

  it('is refused when a part unpacks to more than it declares', async () => {
    const bytes = makeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: `<a>${' '.repeat(100_000)}</a>`, declaredSize: 100 },
    ])
    expect(await codesOf(bytes, 'plan.docx')).toEqual(['ZIP_BOMB'])
  })

  it('is refused when a small part unpacks to a thousand times its size, whether it is XML or not', async () => {
    for (const data of [`<a>${'<b/>'.repeat(10_000_000)}</a>`, Buffer.alloc(40_000_000)]) {
      const bytes = makeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data },
      ])
      expect(bytes.length).toBeLessThan(100_000)
      expect(await codesOf(bytes, 'plan.docx')).toEqual(['ZIP_BOMB'])
    }
  })

  it('is refused when a part that nobody reads is a bomb', async () => {
    const more = [{ name: 'word/media/image1.bmp', data: Buffer.alloc(100_000_000) }]
    expect(await codesOf(wordFile({ body: paragraphXml('甲'), more }), 'plan.docx')).toEqual(['ZIP_BOMB'])
  })

  it('is refused when its parts together declare more than the limit, or are too many', async () => {
    const declared = Array.from({ length: 200 }, (_, index) => ({
      name: `word/media/image${index}.bmp`,
      data: 'x',
      declaredSize: 4_000_000,
    }))
    const many = Array.from({ length: 5000 }, (_, index) => ({ name: `word/media/${index}`, data: '' }))
    for (const more of [declared, many]) {
      expect(await codesOf(wordFile({ body: paragraphXml('甲'), more }), 'plan.docx')).toEqual(['ZIP_BOMB'])
    }
  })

  it('is refused when it has too many paragraphs', async () => {
    const body = Array.from({ length: 60_000 }, (_, index) => paragraphXml(`第${index * 7919}段`)).join('')
    expect(await codesOf(wordFile({ body }), 'plan.docx')).toEqual(['TOO_MANY_PARAGRAPHS'])
  })
})

describe('a .docx made by a library', () => {
  const blocks: readonly DocxBlock[] = [
    { kind: 'paragraph', text: '某县2024年度水污染防治工作计划' },
    { kind: 'paragraph', text: '全县PM2.5年均浓度不高于31微克/立方米。' },
    {
      kind: 'table',
      rows: [
        [{ text: '一、巩固深化', columnSpan: 3 }],
        [{ text: '1' }, { text: '加强监管', rowSpan: 2 }, { text: '整治甲\n整治乙' }],
        [{ text: '2' }, { text: '整治丙' }],
      ],
    },
    { kind: 'paragraph', text: '附件完' },
  ]

  it('reads with its table and without its page numbers', async () => {
    const result = await readDocument(await makeDocx(blocks), 'plan.docx')
    expect(result).toMatchObject({ ok: true, value: { format: 'docx', encoding: 'utf-8' } })
    if (!result.ok) return
    const { text, tables } = result.value.source
    expect(text).toBe(
      '某县2024年度水污染防治工作计划\n全县PM2.5年均浓度不高于31微克/立方米。\n一、巩固深化\n1\t加强监管\t整治甲\n整治乙\n2\t\t整治丙\n附件完\n',
    )
    expect(tables[0]?.rows.map((row) => row.map((cell) => [cell.column, cell.columnSpan, cell.rowSpan]))).toEqual([
      [[0, 3, 1]],
      [
        [0, 1, 1],
        [1, 1, 2],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('gives the same characters as mammoth, the second opinion, which knows no automatic numbers', async () => {
    const bytes = await makeDocx(blocks)
    const ours = await readDocument(bytes, 'plan.docx')
    const theirs = await mammoth.extractRawText({ buffer: bytes })
    const compact = (text: string): string => text.replace(/\s/g, '')
    expect(ours.ok && compact(ours.value.source.text)).toBe(compact(theirs.value))
  })

  it('prints the numbers that the word processor counts', async () => {
    const numbered = (text: string, level: number): DocxBlock => ({
      kind: 'paragraph',
      text,
      numbered: { level, list: 0 },
    })
    const bytes = await makeDocx([numbered('主要任务', 0), numbered('优化结构', 1), numbered('严控项目', 2)])
    expect(await readDocument(bytes, 'plan.docx')).toMatchObject({
      ok: true,
      value: { source: { text: '一、主要任务\n（一）优化结构\n1.严控项目\n' } },
    })
  })
})
