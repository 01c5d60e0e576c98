import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#formats/read-document.ts'
import { type DocOptions, type DocPiece, makeDoc } from '#formats/testing/make-doc.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'

async function textOf(pieces: readonly DocPiece[], options?: DocOptions, fileName = 'plan.doc'): Promise<string> {
  const result = await readDocument(makeDoc(pieces, options), fileName)
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join())
  return result.value.source.text
}

async function codesOf(bytes: Uint8Array, fileName = 'plan.doc'): Promise<readonly ImportIssueCode[]> {
  const result = await readDocument(bytes, fileName)
  expect(result.ok).toBe(false)
  return result.issues.map(({ code }) => code)
}

/** Property changes as bytes: code, then operand. */
const change = (code: number, ...operand: readonly number[]): readonly number[] => [code & 0xff, code >> 8, ...operand]
const DELETED = change(0x0800, 1)
const HIDDEN = change(0x083c, 1)
const SPECIAL = change(0x0855, 1)
const CELL = change(0x2416, 1)
const ROW_END = [...CELL, ...change(0x2417, 1)]
const LIST = (number: number): readonly number[] => change(0x460b, number & 0xff, number >> 8)

/** A row of cells between these edges (twips), each with its merge flags. */
function rowEnd(edges: readonly number[], flags: readonly number[]): DocPiece {
  const definition = Buffer.alloc(1 + edges.length * 2 + flags.length * 20)
  definition[0] = flags.length
  for (const [index, edge] of edges.entries()) definition.writeInt16LE(edge, 1 + index * 2)
  for (const [index, flag] of flags.entries()) definition.writeUInt16LE(flag, 1 + edges.length * 2 + index * 20)
  const length = definition.length + 1
  return {
    text: '\u0007',
    properties: [...ROW_END, ...change(0xd608, length & 0xff, length >> 8), ...definition],
  }
}
const cells = (...texts: readonly string[]): DocPiece => ({
  text: texts.map((text) => `${text}\u0007`).join(''),
  properties: CELL,
})

describe('the text of a .doc', () => {
  it('stands in pieces of one or two bytes a character, in any order of the file', async () => {
    const pieces = [{ text: '优良天数比率' }, { text: ' 93.5% \x96 \x93a\x94\r', isCompressed: true }, { text: '完\r' }]
    expect(await textOf(pieces)).toBe('优良天数比率 93.5% – “a”\n完\n')
  })

  it('comes from a .wps just so, and from standard input', async () => {
    expect(await textOf([{ text: '甲\r' }], {}, 'plan.wps')).toBe('甲\n')
    expect(await textOf([{ text: '甲\r' }], {}, '')).toBe('甲\n')
  })

  it('keeps breaks and hyphens, leaves marks of notes, pictures and comments out', async () => {
    expect(await textOf([{ text: '甲\v乙\u001e丙\u001f丁\u0001\u0002\u0005\fA\r' }])).toBe('甲\n乙-丙丁\nA\n')
  })

  it('leaves out what is deleted or hidden, and joins a paragraph whose mark is deleted with the next', async () => {
    const pieces = [
      { text: '2024年' },
      { text: '11月', properties: DELETED },
      { text: '12月' },
      { text: '（内部）', properties: HIDDEN },
      { text: '底前' },
      { text: '\r', properties: DELETED },
      { text: '完成\r' },
    ]
    expect(await textOf(pieces)).toBe('2024年12月底前完成\n')
  })

  it('prints the result of a field and not its code; generated contents are left out', async () => {
    const pieces = [
      {
        text: '见\u0013HYPERLINK "x"\u0014附件\u0013PAGE\u00141\u0015\u0015。\r\u0013TOC \\o\u0014一、目标\t1\r二、任务\t2\r\u0015\r完\r',
      },
    ]
    expect(await textOf(pieces)).toBe('见附件1。\n\n完\n')
  })

  it('prints a symbol by its own character', async () => {
    const pieces = [{ text: '(', properties: [...SPECIAL, ...change(0x6a09, 0, 0, 0x5a, 0xf0)] }, { text: '(1)\r' }]
    expect(await textOf(pieces)).toBe('\uf05a(1)\n')
  })
})

describe('the tables of a .doc', () => {
  it('have their cells laid out on the columns that their edges make', async () => {
    const pieces = [
      { text: '前\r' },
      cells('一、巩固'),
      rowEnd([0, 3000], [0]),
      cells('1', '加强监管', '甲\r乙'),
      rowEnd([0, 1000, 2010, 3000], [0, 0x60, 0]),
      cells('2', '', '丙'),
      rowEnd([0, 1000, 2000, 3000], [0, 0x20, 0]),
      cells('3', '丁', ''),
      rowEnd([0, 1000, 2000, 3000], [0, 0x1, 0x2]),
      { text: '后\r' },
    ]
    const result = await readDocument(makeDoc(pieces), 'plan.doc')
    if (!result.ok) throw new Error('unreadable')
    const { text, tables } = result.value.source
    expect(text).toBe('前\n一、巩固\n1\t加强监管\t甲\n乙\n2\t\t丙\n3\t丁\t\n后\n')
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
      [
        [0, 1, 1],
        [1, 2, 1],
      ],
    ])
  })

  it('may be defined cell by cell, as editing leaves them', async () => {
    const inserted = change(0x7621, 0, 3, 1000 & 0xff, 1000 >> 8)
    const merged = change(0x5624, 1, 3)
    const end = { text: '\u0007', properties: [...ROW_END, ...inserted, ...merged] }
    const pieces = [cells('1', '2', '3'), rowEnd([0, 1000, 2000, 3000], [0, 0, 0]), cells('甲', '乙', ''), end]
    const result = await readDocument(makeDoc(pieces), 'plan.doc')
    expect(result.ok && result.value.source.tables[0]?.rows[1]?.map((cell) => [cell.column, cell.columnSpan])).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  it('lose the rows that a tracked change deleted', async () => {
    const { text, properties = [] } = rowEnd([0, 1000], [0])
    const pieces = [cells('甲'), rowEnd([0, 1000], [0]), cells('乙'), { text, properties: [...properties, ...DELETED] }]
    expect(await textOf([...pieces, { text: '完\r' }])).toBe('甲\n完\n')
  })

  it('refuse the file when a row holds other cells than it defines', async () => {
    expect(await codesOf(makeDoc([cells('甲', '乙'), rowEnd([0, 1000], [0])]))).toEqual(['DOC_BROKEN'])
  })
})

describe('a .doc that would be read wrongly is refused', () => {
  it.each<[string, DocPiece, ImportIssueCode]>([
    ['with the numbering of Word 95', { text: '加强监管\r', properties: LIST(0x7ff) }, 'DOC_NUMBERING'],
    ['with a field that counts', { text: '\u0013AUTONUM\u0015加强监管\r' }, 'DOC_NUMBERING'],
    ['with a numbered list field', { text: '见\u0013 LISTNUM \\l 2\u0015\r' }, 'DOC_NUMBERING'],
    ['with a field that never ends', { text: '\u0013PAGE\u0014加强监管\r' }, 'DOC_BROKEN'],
  ])('%s', async (_, piece, code) => {
    expect(await codesOf(makeDoc([piece]))).toEqual([code])
  })

  it('with a list that counts in another script', async () => {
    const level = Buffer.alloc(28 + 2 + 4)
    level.writeInt32LE(1, 0)
    level[4] = 45
    level[6] = 1
    level.writeUInt16LE(2, 28)
    level.write('\u0000.', 30, 'utf16le')
    const list = Buffer.alloc(2 + 28)
    list.writeInt16LE(1, 0)
    list.writeInt32LE(7, 2)
    list[28] = 1
    const overrides = Buffer.alloc(4 + 16 + 4)
    overrides.writeInt32LE(1, 0)
    overrides.writeInt32LE(7, 4)
    const withLevel = { text: '甲\r', properties: LIST(1) }
    // The levels stand right behind the lists, beyond their declared length.
    const structures = [
      { place: 73, bytes: list, beyond: level },
      { place: 74, bytes: overrides },
    ]
    expect(await codesOf(makeDoc([withLevel], { structures }))).toEqual(['DOC_NUMBERING'])
    level[4] = 39
    expect(await textOf([withLevel, withLevel], { structures })).toBe('一.甲\n二.甲\n')
  })

  it.each<[string, DocOptions, ImportIssueCode]>([
    ['of Word 95', { magic: 0xa5dc, version: 104 }, 'DOC_TOO_OLD'],
    ['with a password', { flags: 0x0100 }, 'DOC_ENCRYPTED'],
    ['of another program', { magic: 0x1234 }, 'DOC_BROKEN'],
    ['that promises endless text', { declaredLength: 0x7fffffff }, 'TEXT_TOO_LONG'],
  ])('%s', async (_, options, code) => {
    expect(await codesOf(makeDoc([{ text: '甲\r' }], options))).toEqual([code])
  })
})

describe('a damaged .doc', () => {
  const good = makeDoc([{ text: '加强监管。\r'.repeat(800) }, cells('甲'), rowEnd([0, 1000], [0])])

  it.each([10, 511, 513, 3000, good.length - 600])('is refused when it ends after %i bytes', async (length) => {
    expect(await codesOf(good.subarray(0, length))).not.toEqual([])
  })

  it('is answered by an issue, never by a crash or an endless loop, whatever bytes were changed', async () => {
    const byte = fc.tuple(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Buffer.from(good)
        for (const [at, value] of changes) changed[at] = value
        const result = await readDocument(changed, 'plan.doc')
        expect(result.ok || result.issues.length > 0).toBe(true)
      }),
      { numRuns: 300, seed: 2024 },
    )
  })
})
