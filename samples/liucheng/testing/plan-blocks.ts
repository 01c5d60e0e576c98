import { readFileSync } from 'node:fs'
import type { DocxBlock, DocxCell } from '#formats/testing/make-docx.ts'

export const PLAN_TEXT = readFileSync(new URL('../plan.txt', import.meta.url), 'utf8')

/** 计划的版块 — the plan's lines as paragraphs and, where its tables were flattened to a cell a line, as tables again. */
export function planBlocks(): readonly DocxBlock[] {
  const blocks: DocxBlock[] = []
  let group: string[] = []
  let rows: string[][] = []
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows: mergedDown(rows) })
    rows = []
  }
  for (const line of PLAN_TEXT.split('\n')) {
    if (line.startsWith('\t')) {
      group.push(line.slice(1))
      continue
    }
    if (group.length > 0) rows.push(group)
    group = []
    if (line === '时限') {
      // The last head cell holds a line break: its second half stands alone two lines below.
      rows.at(-1)?.splice(-1, 1, '完成\n时限')
    } else if (line.trim() !== '') {
      endTable()
      blocks.push({ kind: 'paragraph', text: line })
    }
  }
  endTable()
  return blocks
}

/** Rows of the table: one cell across is a heading; an empty task cell belongs to the one above, merged as printed. */
function mergedDown(rows: readonly (readonly string[])[]): readonly (readonly DocxCell[])[] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row, index) => {
    if (row.length === 1) return [{ text: row[0] ?? '', columnSpan: width }]
    return row.flatMap((text, column) => {
      if (column !== MERGED_COLUMN || width !== TASK_TABLE_WIDTH) return [{ text }]
      if (text === '') return []
      let rowSpan = 1
      while (rows[index + rowSpan]?.length === width && rows[index + rowSpan]?.[column] === '') rowSpan += 1
      return [{ text, rowSpan }]
    })
  })
}

const MERGED_COLUMN = 1
const TASK_TABLE_WIDTH = 6

const LABELS = [/^([一二三四五六七八九十]+)、/, /^（([一二三四五六七八九十]+)）/, /^(\d+)\.(?!\d)/] as const
const HANZI = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 改为自动编号 — the same blocks with typed numbers replaced by the word processor's wherever they count alike. */
export function withAutomaticNumbers(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  let counters = [0, 0, 0]
  let list = 0
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block
    const level = LABELS.findIndex((label) => label.test(block.text))
    const label = LABELS[level]
    if (!label) return block
    const printed = label.exec(block.text)?.[1] ?? ''
    if (level === 0 && printed === '一') {
      list += 1
      counters = [0, 0, 0]
    }
    const next = (counters[level] ?? 0) + 1
    if (printed !== (level === 2 ? String(next) : HANZI[next - 1])) return block
    counters = counters.map((value, index) => (index < level ? value : index === level ? next : 0))
    return { kind: 'paragraph', text: block.text.replace(label, ''), numbered: { level, list } }
  })
}

/** 写成 Markdown — headings with #, tables with pipes, as converters write them. */
export function toMarkdown(blocks: readonly DocxBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? paragraph(block.text) : pipeTable(block.rows)))
    .join('\n\n')
}

function paragraph(text: string): string {
  if (/^(?!附件|\d).*(?:工作计划|任务清单|目标表)$/.test(text)) return `# ${text}`
  if (/^[一二三四五六七八九十]+、/.test(text)) return `## ${text}`
  return /^（[一二三四五六七八九十]+）/.test(text) ? `### ${text}` : text
}

function pipeTable(rows: readonly (readonly DocxCell[])[]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const [head = [], ...body] = rows.map((row) => {
    const cells = row.map((cell) => cell.text.replaceAll('\n', ''))
    if (row.length === width - 1) cells.splice(MERGED_COLUMN, 0, '')
    return [...cells, ...Array.from({ length: width - cells.length }, () => '')]
  })
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}
