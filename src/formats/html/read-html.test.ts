import { describe, expect, it } from 'vitest'
import { readDocument } from '#formats/read-document.ts'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'

async function read(page: string | Uint8Array, fileName = 'plan.html'): Promise<SourceDocument> {
  const result = await readDocument(Buffer.from(page), fileName)
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join())
  return result.value.source
}

const textOf = async (body: string): Promise<string> => (await read(`<html><body>${body}</body></html>`)).text

async function codesOf(page: string | Uint8Array, fileName = 'plan.html'): Promise<readonly ImportIssueCode[]> {
  const result = await readDocument(Buffer.from(page), fileName)
  expect(result.ok).toBe(false)
  return result.issues.map(({ code }) => code)
}

describe('paragraphs of a page', () => {
  it('are blocks; runs of white space are one space, and none where a line breaks between hanzi', async () => {
    const body = '<p>加强\n   监管 PM\t2.5，\n共 3\n  项</p>\n <div>甲<b> 乙 </b> 丙</div>丁<h2>戊</h2>'
    expect(await textOf(body)).toBe('加强监管 PM 2.5，共 3 项\n甲 乙 丙\n丁\n戊\n')
  })

  it('keep line breaks, entities, fixed spaces and preformatted text as they are', async () => {
    const body = '<p>甲 <br/> 乙&nbsp;&lt;3000m&sup3;&emsp;丙<br></p><p>&nbsp;</p><pre>一\n  二\t三</pre>'
    expect(await textOf(body)).toBe('甲\n乙\u00a0<3000m³\u2003丙\n一\n  二\t三\n')
  })

  it('leave out scripts, styles, comments, forms, hidden and deleted text', async () => {
    const body =
      '甲<script>乙</script><style>丙</style><!-- 丁 --><noscript>戊</noscript><select><option>己</select>' +
      '<span style="color:red; display : NONE">庚</span><p hidden>辛</p><del>壬</del><ruby>污<rt>wū</rt></ruby>。'
    expect(await textOf(body)).toBe('甲污。\n')
  })
})

describe('lists of a page', () => {
  it('have the numbers that a browser prints', async () => {
    const body =
      '<ol start="2"><li>甲</li><li value="5">乙<ul><li>点</li></ul></li><li>2024年底</li></ol>' +
      '<ol type="a"><li>丙</li></ol><ol style="list-style-type:cjk-ideographic"><li>丁</li></ol><ol reversed><li>二</li><li>一</li></ol>'
    expect(await textOf(body)).toBe('2.甲\n5.乙\n点\n6. 2024年底\na.丙\n一、丁\n2.二\n1.一\n')
  })

  it('have none where the numbers are typed or switched off', async () => {
    const body =
      '<ol><li>一、目标</li><li>（二）任务</li><li>1.5万吨</li></ol><ol style="list-style:none"><li>甲</li></ol>'
    expect(await textOf(body)).toBe('一、目标\n（二）任务\n3. 1.5万吨\n甲\n')
  })

  it('read as Word writes them, with the numbers as text and letters of symbol fonts as bullets', async () => {
    const ignored = (mark: string, font = ''): string =>
      `<![if !supportLists]><span style='mso-list:Ignore;${font}'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>`
    const body = `<p>${ignored('1.')}甲</p><p>${ignored('l', 'font-family:Wingdings')}乙<o:p></o:p></p>`
    expect(await textOf(body)).toBe('1.甲\n乙\n')
  })
})

describe('tables of a page', () => {
  it('have their cells laid out, across and down, to the end of their group', async () => {
    const body =
      '<table><thead><tr><th colspan=3>一、巩固</th></tr></thead><tbody><tr><td>1<td rowspan=2>加强监管<td><p>甲</p><p>乙</p>' +
      '<tr><td>2<td>丙</tr><tr><td rowspan=0>3<td colspan=2>丁</tr><tr><td>戊<td>己</table>'
    const { text, tables } = await read(body)
    expect(text).toBe('一、巩固\n1\t加强监管\t甲\n乙\n2\t\t丙\n3\t丁\n\t戊\t己\n')
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
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('of a single column are layout: what they hold is read as if they were not there', async () => {
    const inner = '<table><tr><td>甲</td><td>乙</td></tr></table>'
    const { text, tables } = await read(`<table><tr><td><p>题目</p></td></tr><tr><td>${inner}</td></tr></table>`)
    expect(text).toBe('题目\n甲\t乙\n')
    expect(tables).toHaveLength(1)
  })
})

describe('the page of a site', () => {
  const content = `<p>${'各乡镇人民政府要落实属地责任。'.repeat(20)}</p>`
  const menu = '<div><a href="#">首页</a> <a href="#">政务公开</a></div>'
  const footer = '<div>主办：县人民政府 桂ICP备00000000号 网站标识码0000000000</div>'

  it('gives the document with its heading; menus, dates of publication and footers beside it are left out', async () => {
    const info = '<p>发布时间：2024-09-03 来源：县政府办</p>'
    const text = await textOf(
      `${menu}<div><div><h1>工作计划</h1>${info}<div id="zoom">${content}<p><a href="a.doc">附件：任务清单</a></p></div></div></div>${footer}`,
    )
    expect(text).toBe(`工作计划\n${'各乡镇人民政府要落实属地责任。'.repeat(20)}\n附件：任务清单\n`)
  })

  it('keeps whatever beside the document is not plainly something else', async () => {
    const text = await textOf(`${menu}<div>县政〔2024〕1号</div><div>${content}</div><div>2024年8月29日</div>`)
    expect(text).toMatch(/^县政〔2024〕1号\n各乡镇.*\n2024年8月29日\n$/)
  })

  it('is never cut to one part of a table of data', async () => {
    const rows = `<tr><td>1</td><td>${content}</td></tr><tr><td>2</td><td>清理河道。</td></tr>`
    expect((await read(`<table>${rows}</table>`)).tables[0]?.rows).toHaveLength(2)
  })
})

describe('the encoding of a page', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>加强监管，确保完成。</p></body></html>`
  const read1 = async (bytes: Uint8Array): Promise<string> => (await read(bytes)).text

  it('is that of its bytes: UTF-8 whatever it declares, else as declared, else as it reads', async () => {
    expect(await read1(Buffer.from(page('gb2312')))).toBe('加强监管，确保完成。\n')
    expect(await read1(encodeGb18030(page('gb2312')))).toBe('加强监管，确保完成。\n')
    expect(await read1(encodeGb18030(page('utf-8')))).toBe('加强监管，确保完成。\n')
    expect(await read1(encodeGb18030(page('iso-8859-1')))).toBe('加强监管，确保完成。\n')
    expect(await read1(Buffer.from(`\uFEFF${page('utf-16')}`, 'utf16le'))).toBe('加强监管，确保完成。\n')
  })

  it('may be Big5 when it is declared', async () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=big5><p>'), Buffer.from([0xaa, 0xc5, 0xae, 0xf0])])
    expect(await read1(bytes)).toBe('空氣\n')
  })
})

describe('a page that cannot be read', () => {
  const formats = Array.from({ length: 3000 }, (_, index) => `<p><font size=${index}>甲</p>`).join('')

  it.each<[string, string | Uint8Array, string, ImportIssueCode]>([
    ['without text', '<html><body><script>load()</script></body></html>', 'plan.html', 'HTML_NO_TEXT'],
    ['with frames instead of text', '<frameset><frame src="a.html"></frameset>', 'plan.htm', 'HTML_NO_TEXT'],
    ['that is plain text', '一、目标\n二、任务\n', 'plan.html', 'FORMAT_MISMATCH'],
    ['that is a PDF', '%PDF-1.7', 'plan.html', 'FORMAT_MISMATCH'],
    ['saved as one mail message', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'plan.html', 'FORMAT_MISMATCH'],
    ['saved as .mht', 'MIME-Version: 1.0', 'plan.mht', 'FORMAT_UNSUPPORTED'],
    ['under the name of a .doc', '<html><body>甲</body></html>', 'plan.doc', 'FORMAT_MISMATCH'],
    ['nested without end', `<html>${'<div>'.repeat(2000)}甲`, 'plan.html', 'HTML_TOO_COMPLEX'],
    ['of formats opened again in every paragraph', `<html>${formats}`, 'plan.html', 'HTML_TOO_COMPLEX'],
    ['of a million elements', `<html>${'<br>'.repeat(1_000_000)}甲`, 'plan.html', 'HTML_TOO_COMPLEX'],
    ['with a tag of a million attributes', `<html><p ${'a b="c"'.repeat(500_000)}>甲`, 'plan.html', 'HTML_TOO_COMPLEX'],
    ['of too many paragraphs', `<html>${'<p>甲'.repeat(60_000)}`, 'plan.html', 'TOO_MANY_PARAGRAPHS'],
    [
      'of a table as wide as endless',
      `<html><table>${`<tr>${'<td rowspan=9999 colspan=1000>甲'.repeat(50)}`.repeat(500)}`,
      'plan.html',
      'HTML_TOO_COMPLEX',
    ],
  ])('%s is refused', async (_, page, fileName, code) => {
    expect(await codesOf(page, fileName)).toEqual([code])
  })
})
