import type { DocxBlock, DocxCell } from '#formats/testing/make-docx.ts'

/** GB/T 9704: A4, 28 characters of 16 points a line, 22 lines a page; numbered headings in their own faces. */
const STYLE = `
  @page { size: A4; margin: 37mm 26mm 35mm 28mm }
  body { margin: 0; font: 16pt/28.95pt serif }
  p { margin: 0; text-indent: 2em; text-align: justify }
  .title { font-size: 22pt; line-height: 36pt; text-align: center; text-indent: 0 }
  .heading { font-family: sans-serif }
  .flush { text-indent: 0 }
  .signed { text-align: right; text-indent: 0; padding-right: 2em }
  table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 16pt }
  th, td { padding: 2pt 4pt; border: 0.75pt solid; vertical-align: middle }`

/**
 * 公文网页 — blocks as a page set like an official document, for a browser to print: indented paragraphs, ruled tables;
 * `style` sets some of it otherwise.
 */
export function officialPage(blocks: readonly DocxBlock[], style = ''): string {
  const body = blocks.map((block) => (block.kind === 'table' ? table(block.rows) : paragraph(block.text.trim())))
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}${style}</style>${body.join('\n')}</html>`
}

function paragraph(text: string): string {
  return `<p class="${looksOf(text)}">${escaped(text)}</p>`
}

function looksOf(text: string): string {
  if (/^(?:附件\d$|抄送|各.*：$)/.test(text)) return 'flush'
  if (/^(?:附件|\d)/.test(text) && !/^\d{4}年\d+月\d+日$/.test(text)) return ''
  if (/^\d{4}年\d+月\d+日$|办公室$/.test(text)) return 'signed'
  if (/^（?[一二三四五六七八九十]+[、）]/.test(text)) return 'heading'
  return text.length < 40 && /(?:^关于印发.*|通知|计划|清单|目标表)$/.test(text) ? 'title' : ''
}

function table([head = [], ...rows]: readonly (readonly DocxCell[])[]): string {
  const row = (cells: readonly DocxCell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}${spans(cell)}>${escaped(cell.text)}</${tag}>`).join('')}</tr>`
  const body = rows.map((cells) => row(cells, 'td')).join('')
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`
}

function spans({ columnSpan = 1, rowSpan = 1 }: DocxCell): string {
  return ` colspan="${columnSpan}" rowspan="${rowSpan}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}
