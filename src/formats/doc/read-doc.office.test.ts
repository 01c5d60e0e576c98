import { describe, expect, it } from 'vitest'
import { readDocument } from '#formats/read-document.ts'
import { convertAllWithOffice } from '#formats/testing/convert-with-office.ts'
import {
  cellXml,
  completeWordFile,
  levelXml,
  numberedXml,
  paragraphXml,
  type WordParts,
} from '#formats/testing/word-xml.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'

async function read(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const result = await readDocument(bytes, fileName)
  if (!result.ok) throw new Error(result.issues.map(({ code, params }) => code + JSON.stringify(params)).join())
  return result.value.source
}

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(3)}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row}</w:tr>`)
    .join('')}</w:tbl>`
const width = (columns: number): string => `<w:tcW w:w="${columns * 3000}" w:type="dxa"/>`

const CASES: readonly (readonly [string, WordParts])[] = [
  [
    'with breaks, tabs, mixed scripts and characters beyond the first plane',
    {
      body:
        `<w:p>${run('PM')}${run('2.5', '<w:vertAlign w:val="subscript"/>')}<w:r><w:tab/><w:t>甲𠮷</w:t><w:br/><w:t>乙</w:t></w:r></w:p>` +
        paragraphXml('ASCII only') +
        paragraphXml('“引号”—①㎡μg/m³'),
    },
  ],
  [
    'with tracked changes',
    {
      body:
        `<w:p>${run('2024年')}<w:del w:id="1" w:author="a"><w:r><w:delText>11月</w:delText></w:r></w:del>` +
        `<w:ins w:id="2" w:author="a">${run('12月')}</w:ins>${run('底前')}</w:p>${paragraphXml('完')}`,
    },
  ],
  [
    'with a paragraph whose mark was deleted',
    {
      body:
        paragraphXml('加强', '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') +
        paragraphXml('监管。') +
        paragraphXml('完'),
    },
  ],
  [
    'with a text box',
    {
      body: `<w:p>${run('正文')}<w:r><w:pict><v:shape type="#_x0000_t202" style="position:absolute;width:200pt;height:60pt"><v:textbox><w:txbxContent>${paragraphXml('附注')}${paragraphXml('第二行')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>${paragraphXml('完')}`,
    },
  ],
  [
    'with generated contents',
    {
      styles: '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>',
      body: paragraphXml('一、目标 1', '<w:pStyle w:val="11"/>') + paragraphXml('一、目标'),
    },
  ],
  ['with hidden text', { body: `<w:p>${run('甲')}${run('隐藏', '<w:vanish/>')}${run('乙')}</w:p>` }],
  [
    'with fields',
    {
      body:
        '<w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://example.org" </w:instrText></w:r>' +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('项')}</w:p>`,
    },
  ],
  [
    'with cells merged across and down',
    {
      body: `${paragraphXml('前')}${table([
        cellXml('一、巩固', `${width(3)}<w:gridSpan w:val="3"/>`),
        cellXml('1', width(1)) +
          cellXml('加强监管', `${width(1)}<w:vMerge w:val="restart"/>`) +
          cellXml('甲\n乙', width(1)),
        cellXml('2', width(1)) + cellXml('', `${width(1)}<w:vMerge/>`) + cellXml('丙', width(1)),
        cellXml('3', width(1)) + cellXml('丁', `${width(2)}<w:gridSpan w:val="2"/>`),
      ])}${paragraphXml('后')}`,
    },
  ],
  [
    'with a table inside a cell',
    {
      body: `${table([
        cellXml('外', width(1)) +
          `<w:tc><w:tcPr>${width(2)}<w:gridSpan w:val="2"/></w:tcPr>${paragraphXml('上')}${table([
            cellXml('内1', width(1)) + cellXml('内2', width(1)),
          ])}${paragraphXml('下')}</w:tc>`,
        cellXml('一', width(1)) + cellXml('二', width(1)) + cellXml('三', width(1)),
      ])}${paragraphXml('后')}`,
    },
  ],
  [
    'with numbers by level, restarts and a bullet list',
    {
      numbering:
        `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${levelXml(0, 'chineseCountingThousand', '%1、')}${levelXml(1, 'japaneseCounting', '（%2）')}${levelXml(2, 'decimal', '%3.')}${levelXml(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum>` +
        `<w:abstractNum w:abstractNumId="2">${levelXml(0, 'bullet', '·')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
      body: [
        ...[numberedXml('目标', 1, 0), numberedXml('任务', 1, 0), numberedXml('产业', 1, 1), numberedXml('源头', 1, 2)],
        ...[numberedXml('细则', 1, 3), numberedXml('细则', 1, 3), numberedXml('能源', 1, 1), numberedXml('散煤', 1, 2)],
        ...[numberedXml('点', 2, 0), paragraphXml('无号'), numberedXml('保障', 1, 0), numberedXml('领导', 1, 1)],
      ].join(''),
    },
  ],
  [
    'with numbers from styles',
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="1">${levelXml(0, 'decimal', '第%1条')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      body:
        paragraphXml('总则', '<w:pStyle w:val="Head"/>') +
        paragraphXml('正文') +
        paragraphXml('附则', '<w:pStyle w:val="Head"/>'),
    },
  ],
]

describe('a .doc that LibreOffice made of a .docx says what the .docx said', () => {
  const files = CASES.map(([, parts]) => completeWordFile(parts))
  const converted = convertAllWithOffice(files, 'docx', 'doc')

  it.each(CASES.map(([title], index) => [title, index] as const))('%s', async (_, index) => {
    const [doc, docx] = [(await converted)[index], files[index]]
    if (!doc || !docx) throw new Error('not converted')
    expect(await read(doc, 'plan.doc')).toEqual(await read(docx, 'plan.docx'))
  })
})
