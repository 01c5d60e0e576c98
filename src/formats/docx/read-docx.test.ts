import { describe, expect, it } from 'vitest'
import { readDocument } from '#formats/read-document.ts'
import { cellXml, levelXml, numberedXml, paragraphXml, type WordParts, wordFile } from '#formats/testing/word-xml.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'

async function read(parts: WordParts | string): Promise<SourceDocument> {
  const result = await readDocument(wordFile(typeof parts === 'string' ? { body: parts } : parts), 'plan.docx')
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.code).join())
  return result.value.source
}

const textOf = async (parts: WordParts | string): Promise<string> => (await read(parts)).text

const list = (id: number, levels: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>${more}`
const num = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`

describe('paragraphs', () => {
  it('are lines; soft breaks, tabs and hyphens are characters, runs are joined', async () => {
    const body =
      '<w:p><w:r><w:t>PM</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2.5</w:t></w:r>' +
      '<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t xml:space="preserve"> 乙</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p><w:p/>' +
      paragraphXml('丙')
    expect(await textOf(body)).toBe('PM2.5\t甲\n 乙-1\n\n丙\n')
  })

  it('take insertions and leave deletions, moves away, hidden text, field codes and note marks out', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
    const body =
      `<w:p>${run('2024年')}<w:del w:id="1"><w:r><w:delText>11月</w:delText></w:r></w:del><w:ins w:id="2">${run('12月')}</w:ins>` +
      `<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('底前')}</w:moveTo>` +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      `<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference w:id="5"/></w:r>${run('。')}</w:p>`
    expect(await textOf(body)).toBe('2024年12月底前。\n')
  })

  it('joins a paragraph whose mark was deleted with the next one', async () => {
    const deletedMark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(await textOf(paragraphXml('加强', deletedMark) + paragraphXml('监管。'))).toBe('加强监管。\n')
  })

  it('reads hyperlinks, content controls, fields and formulas, but no placeholder', async () => {
    const run = '<w:r><w:t>甲</w:t></w:r>'
    const body =
      `<w:p><w:hyperlink>${run}</w:hyperlink><w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>` +
      `<w:fldSimple>${run}</w:fldSimple><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>` +
      '<w:ruby><w:rt><w:r><w:t>注音</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>乙</w:t></w:r></w:rubyBase></w:ruby></w:p>'
    expect(await textOf(body)).toBe('甲甲甲x=1乙\n')
  })

  it('puts a text box after its paragraph, once, though it is written twice', async () => {
    const box = `<w:txbxContent>${paragraphXml('附注')}${paragraphXml('第二行')}</w:txbxContent>`
    const body =
      '<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>' +
      `<wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}` +
      '</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    expect(await textOf(body)).toBe('正文\n附注\n第二行\n')
  })

  it('leaves a generated table of contents out, as a block and by its styles', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    const body =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${paragraphXml('一、目标	1')}</w:sdtContent></w:sdt>` +
      paragraphXml('二、任务	2', '<w:pStyle w:val="11"/>') +
      paragraphXml('一、目标')
    expect(await textOf({ body, styles })).toBe('一、目标\n')
  })

  it('reads a strict document with prefixes of its own', async () => {
    const document =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t>' +
      '</ns0:r></ns0:p></ns0:body></ns0:document>'
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" ' +
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/main/text.xml"/></Relationships>'
    const more = [
      { name: 'main/text.xml', data: document },
      { name: '_rels/.rels', data: rels },
    ]
    expect(await textOf({ body: paragraphXml('乙'), more })).toBe('甲\n')
  })
})

describe('automatic numbers', () => {
  const official = list(
    1,
    levelXml(0, 'chineseCountingThousand', '%1、') +
      levelXml(1, 'japaneseCounting', '（%2）') +
      levelXml(2, 'decimal', '%3.') +
      levelXml(3, 'decimalEnclosedCircle', '%4'),
  )

  it('come back level by level and restart below a new heading', async () => {
    const body = [
      ['年度目标', 0],
      ['主要任务', 0],
      ['产业结构', 1],
      ['源头管控', 2],
      ['落后产能', 2],
      ['细则', 3],
      ['能源结构', 1],
      ['散煤', 2],
    ] as const
    const text = await textOf({
      body: body.map(([title, level]) => numberedXml(title, 7, level)).join(''),
      numbering: official + num(7, 1),
    })
    expect(text).toBe(
      '一、年度目标\n二、主要任务\n（一）产业结构\n1.源头管控\n2.落后产能\n①细则\n（二）能源结构\n1.散煤\n',
    )
  })

  it('part number and text by a space where they would read as one number', async () => {
    const body = numberedXml('2024年底前完成', 7, 2) + numberedXml('加强监管', 7, 2)
    expect(await textOf({ body, numbering: official + num(7, 1) })).toBe('1. 2024年底前完成\n2.加强监管\n')
  })

  it('go on across lists that share a definition, and start over where a list says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = [1, 2, 1, 3, 3].map((numId) => numberedXml('甲', numId)).join('')
    const text = await textOf({ body, numbering: official + num(1, 1) + num(2, 1) + num(3, 1, restart) })
    expect(text).toBe('一、甲\n二、甲\n三、甲\n一、甲\n二、甲\n')
  })

  it('print several levels in one label, in decimal where the list is legal', async () => {
    const levels = levelXml(0, 'chineseCounting', '第%1章') + levelXml(1, 'decimal', '%1.%2', '<w:isLgl/>')
    const body = numberedXml('总则', 1) + numberedXml('目的', 1, 1) + numberedXml('依据', 1, 1)
    expect(await textOf({ body, numbering: list(1, levels) + num(1, 1) })).toBe('第一章总则\n1.1目的\n1.2依据\n')
  })

  it('come from paragraph styles, also inherited ones, and are switched off by list 0', async () => {
    const numbering = list(
      1,
      levelXml(0, 'decimal', '%1.') + levelXml(1, 'decimal', '（%2）', '<w:pStyle w:val="Sub"/>'),
    )
    const style = (id: string, inside: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`
    const styles =
      style('Head', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Child', '<w:basedOn w:val="Head"/>') +
      style('Sub', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const styled = (id: string, more = ''): string => paragraphXml('甲', `<w:pStyle w:val="${id}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = styled('Head') + styled('Sub') + styled('Child') + styled('Head', off)
    expect(await textOf({ body, styles, numbering: numbering + num(1, 1) })).toBe('1.甲\n（1）甲\n2.甲\n甲\n')
  })

  it('follow list styles, overridden levels and formats newer than the standard', async () => {
    const modern =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/>' +
      '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl>'
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${modern}</w:abstractNum>` +
      num(1, 1) +
      num(2, 2, `<w:lvlOverride w:ilvl="0">${levelXml(0, 'upperLetter', '%1、')}</w:lvlOverride>`)
    expect(await textOf({ body: numberedXml('甲', 1) + numberedXml('乙', 2), numbering })).toBe('第3条 甲\nD、乙\n')
  })

  it('leave bullets, unknown lists and levels without text alone', async () => {
    const numbering = list(1, levelXml(0, 'bullet', '') + levelXml(1, 'none', '')) + num(1, 1)
    expect(
      await textOf({ body: numberedXml('甲', 1) + numberedXml('乙', 1, 1) + numberedXml('丙', 9), numbering }),
    ).toBe('甲\n乙\n丙\n')
  })
})

describe('tables', () => {
  const tableXml = (...rows: readonly string[]): string =>
    `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

  it('are written a row a line with exact spans, merges laid out on the grid', async () => {
    const start = '<w:vMerge w:val="restart"/>'
    const source = await read(
      paragraphXml('附件1') +
        tableXml(
          cellXml('一、水污染', '<w:gridSpan w:val="3"/>'),
          cellXml('1') + cellXml('工业\n污染', start) + cellXml('整治甲'),
          cellXml('2') + cellXml('', '<w:vMerge/>') + cellXml('整治乙'),
          cellXml('3') + cellXml('农业') + cellXml('整治丙'),
        ) +
        paragraphXml('完'),
    )
    expect(source.text).toBe('附件1\n一、水污染\n1\t工业\n污染\t整治甲\n2\t\t整治乙\n3\t农业\t整治丙\n完\n')
    const [table] = source.tables
    const cells = table?.rows.map((row) =>
      row.map((cell) => [source.text.slice(cell.start, cell.end), cell.column, cell.columnSpan, cell.rowSpan]),
    )
    expect(cells).toEqual([
      [['一、水污染', 0, 3, 1]],
      [
        ['1', 0, 1, 1],
        ['工业\n污染', 1, 1, 2],
        ['整治甲', 2, 1, 1],
      ],
      [
        ['2', 0, 1, 1],
        ['整治乙', 2, 1, 1],
      ],
      [
        ['3', 0, 1, 1],
        ['农业', 1, 1, 1],
        ['整治丙', 2, 1, 1],
      ],
    ])
    expect(source.text.slice(table?.start, table?.end)).toBe(
      '一、水污染\n1\t工业\n污染\t整治甲\n2\t\t整治乙\n3\t农业\t整治丙',
    )
  })

  it('count serial numbers that Word writes into empty cells', async () => {
    const serial = `<w:tc>${numberedXml('', 1)}</w:tc>`
    const numbering = list(1, levelXml(0, 'decimal', '%1')) + num(1, 1)
    const body = tableXml(serial + cellXml('甲'), serial + cellXml('乙'))
    expect(await textOf({ body, numbering })).toBe('1\t甲\n2\t乙\n')
  })

  it('leave deleted rows out and begin where a row begins', async () => {
    const source = await read(
      tableXml(
        `<w:trPr><w:del w:id="1"/></w:trPr>${cellXml('旧')}`,
        `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cellXml('甲')}${cellXml('乙', '<w:hMerge w:val="restart"/>')}${cellXml('', '<w:hMerge/>')}`,
      ),
    )
    expect(source.text).toBe('甲\t乙\t\n')
    expect(source.tables[0]?.rows).toEqual([
      [
        { start: 0, end: 1, column: 1, columnSpan: 1, rowSpan: 1 },
        { start: 2, end: 3, column: 2, columnSpan: 2, rowSpan: 1 },
      ],
    ])
  })

  it('keep a merge that has nothing above it as a cell of its own', async () => {
    const source = await read(tableXml(cellXml('甲', '<w:vMerge/>')))
    expect(source.tables[0]?.rows).toEqual([[{ start: 0, end: 1, column: 0, columnSpan: 1, rowSpan: 1 }]])
  })

  it('make a table inside a cell text of this cell', async () => {
    const inner = tableXml(cellXml('丙') + cellXml('丁'))
    const source = await read(tableXml(`<w:tc>${paragraphXml('甲')}${inner}${paragraphXml('')}</w:tc>${cellXml('乙')}`))
    expect(source.text).toBe('甲\n丙\t丁\t乙\n')
    expect(source.tables).toHaveLength(1)
    expect(source.tables[0]?.rows[0]?.map((cell) => source.text.slice(cell.start, cell.end))).toEqual([
      '甲\n丙\t丁',
      '乙',
    ])
  })
})
