import { describe, expect, it } from 'vitest'
import { readDocument } from '#formats/read-document.ts'
import { makeOfd, type OfdLine, type OfdTestPage, type OfdText, textObject } from '#formats/testing/make-ofd.ts'
import { makeZip } from '#formats/testing/make-zip.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'

/** 三号, the size of an official text, in millimetres; 28 characters a line from 28 mm. */
const SIZE = 5.6
const LEFT = 28
const LINE = 28

async function read(bytes: Uint8Array, fileName = 'plan.ofd'): Promise<SourceDocument> {
  const result = await readDocument(bytes, fileName)
  if (!result.ok) throw new Error(result.issues.map(({ code, params }) => code + JSON.stringify(params)).join())
  return result.value.source
}

async function codesOf(bytes: Uint8Array): Promise<readonly ImportIssueCode[]> {
  const result = await readDocument(bytes, 'plan.ofd')
  expect(result.ok).toBe(false)
  return result.issues.map(({ code }) => code)
}

/** Paragraphs set as official documents are: the first line two characters in, full lines, a page number below. */
function typeset(paragraphs: readonly string[], pageNumber: number): OfdTestPage {
  const texts: OfdText[] = []
  let y = 40
  for (const paragraph of paragraphs) {
    const lines = [paragraph.slice(0, LINE - 2), ...(paragraph.slice(LINE - 2).match(/.{1,28}/g) ?? [])]
    for (const [index, text] of lines.entries()) {
      texts.push({ text, x: LEFT + (index === 0 ? 2 * SIZE : 0), y, size: SIZE })
      y += 10
    }
  }
  return { texts: [...texts, { text: `— ${pageNumber} —`, x: 98, y: 280, size: 4.9, distances: [2.5, 2.5, 2.5, 2.5] }] }
}

const PARAGRAPHS = [
  '各乡镇人民政府要落实属地责任，加强对辖区内工业企业、建筑工地、餐饮单位的巡查检查，发现问题及时督促整改。',
  '县生态环境局要会同有关部门开展联合执法，依法查处环境违法行为，并于每月五日前报送工作进展情况。',
  '县住房城乡建设局负责扬尘管控。',
]

describe('an OFD file', () => {
  it('is read as paragraphs, with its lines joined and without page numbers', async () => {
    const { text } = await read(makeOfd([typeset(PARAGRAPHS, 1), typeset(PARAGRAPHS.toReversed(), 2)]))
    expect(text.split('\n').filter((line) => line !== '')).toEqual([...PARAGRAPHS, ...PARAGRAPHS.toReversed()])
  })

  it('is known by its content without a name', async () => {
    const result = await readDocument(makeOfd([typeset(PARAGRAPHS, 1)]), '')
    expect(result).toMatchObject({ ok: true, value: { format: 'ofd' } })
  })

  it('has its tables put together from lines and places', async () => {
    const cells = [
      ['序号', '任务', '牵头单位'],
      ['1', '加强监管', '县生态环境局'],
      ['2', '管控扬尘', '县住房城乡建设局'],
    ]
    const edges = [LEFT, 50, 110, 180]
    const texts = cells.flatMap((row, down) =>
      row.map((text, across) => ({ text, x: (edges[across] ?? 0) + 3, y: 107 + down * 10, size: 4 })),
    )
    const lines: readonly OfdLine[] = [
      ...[100, 110, 120, 130].map((y): OfdLine => ({ from: [LEFT, y], to: [180, y] })),
      ...edges.map((x): OfdLine => ({ from: [x, 100], to: [x, 130] })),
    ]
    const page = typeset(PARAGRAPHS.slice(2), 1)
    const { text, tables } = await read(makeOfd([{ texts: [...page.texts, ...texts], lines }]))
    expect(tables.map((table) => table.rows.map((row) => row.map(({ start, end }) => text.slice(start, end))))).toEqual(
      [cells],
    )
  })

  it('follows matrices, groups and repeats; leaning marks and what is not visible print nothing', async () => {
    const [first = '', second = ''] = PARAGRAPHS
    const grown = `<ofd:TextObject ID="7" Boundary="${LEFT + 2 * SIZE} 60 150 10" CTM="2 0 0 2 0 0" Size="${SIZE / 2}"><ofd:TextCode X="0" Y="2" DeltaX="g 14 ${SIZE / 2}">${second.slice(0, 15)}</ofd:TextCode></ofd:TextObject>`
    const leaning = `<ofd:TextObject ID="8" Boundary="50 100 100 100" CTM="0.7 0.7 -0.7 0.7 0 0" Size="20"><ofd:TextCode X="0" Y="20">内部资料</ofd:TextCode></ofd:TextObject>`
    const hidden = `<ofd:TextObject ID="9" Visible="false" Boundary="28 200 100 10" Size="5"><ofd:TextCode X="0" Y="5">看不见</ofd:TextCode></ofd:TextObject>`
    const page = typeset([first.slice(0, 20)], 1)
    const objects = `<ofd:PageBlock ID="10">${grown}</ofd:PageBlock>${leaning}${hidden}`
    const { text } = await read(makeOfd([{ ...page, objects }]))
    expect(text.replaceAll('\n', '')).toBe(first.slice(0, 20) + second.slice(0, 15))
  })

  it('prints what its template prints on every page', async () => {
    const template = textObject({ text: '县政府文件', x: 80, y: 60, size: SIZE })
    const { text } = await read(
      makeOfd([{ texts: [{ text: PARAGRAPHS[2] ?? '', x: LEFT, y: 80, size: SIZE }] }], { template }),
    )
    expect(text).toMatch(/县政府文件[\s\S]*扬尘管控。/)
  })
})

describe('an OFD file that cannot be read', () => {
  const good = makeOfd([typeset(PARAGRAPHS, 1)])
  const pageless =
    '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>/Doc_0/None.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'
  const many = `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>${'<ofd:Page ID="1" BaseLoc="P.xml"/>'.repeat(1001)}</ofd:Pages></ofd:Document>`

  it.each<[string, Uint8Array, ImportIssueCode]>([
    ['cut short', good.subarray(0, good.length - 40), 'OFD_BROKEN'],
    ['naming a document it does not hold', makeZip([{ name: 'OFD.xml', data: pageless }]), 'OFD_BROKEN'],
    ['of malformed XML', makeZip([{ name: 'OFD.xml', data: '<ofd:OFD>' }]), 'OFD_BROKEN'],
    [
      'of pictures only',
      makeOfd([{ texts: [], objects: '<ofd:ImageObject ID="4" Boundary="0 0 210 297" ResourceID="2"/>' }]),
      'OFD_NO_TEXT',
    ],
    [
      'of glyphs without their characters',
      makeOfd([typeset(['\ue000\ue001\ue002\ue003'.repeat(10)], 1)]),
      'OFD_NO_TEXT',
    ],
    [
      'encrypted',
      makeOfd([typeset(PARAGRAPHS, 1)], { more: [{ name: 'Doc_0/Encryptions.xml', data: '<a/>' }] }),
      'OFD_ENCRYPTED',
    ],
    ['locked as an archive', makeZip([{ name: 'OFD.xml', data: 'x', flag: 1 }]), 'OFD_ENCRYPTED'],
    [
      'of too many pages',
      makeZip([
        { name: 'OFD.xml', data: pageless.replace('None', 'Document') },
        { name: 'Doc_0/Document.xml', data: many },
      ]),
      'OFD_TOO_LONG',
    ],
    [
      'with a part that explodes',
      makeOfd([{ texts: [] }], { more: [{ name: 'Doc_0/Res/1.bmp', data: Buffer.alloc(100_000_000) }] }),
      'ZIP_BOMB',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code])
  })
})
