import {
  AlignmentType,
  Document,
  Footer,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

/** 自动编号 — the level Word counts at; another `list` starts over. */
export interface DocxNumber {
  readonly level: number
  readonly list: number
}

/** 测试文档的一块 — a paragraph, numbered by Word or not, or a table with merged cells. */
export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly numbered?: DocxNumber }
  | { readonly kind: 'table'; readonly rows: readonly (readonly DocxCell[])[] }

export interface DocxCell {
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
}

const BODY_SIZE = 32

/** 一、（一）1.（1） — the levels of an official document, counted by the word processor. */
const LEVELS: readonly ILevelsOptions[] = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
  { level: 3, format: LevelFormat.DECIMAL, text: '（%4）' },
].map((level) => ({ ...level, alignment: AlignmentType.START, suffix: LevelSuffix.NOTHING }))

/** 造 .docx — a file as an office would write it: official fonts set on runs, no heading styles, page numbers below. */
export function makeDocx(blocks: readonly DocxBlock[]): Promise<Buffer> {
  const children = blocks.map((block) =>
    block.kind === 'paragraph' ? paragraph(block.text, block.numbered) : table(block.rows),
  )
  const footer = new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
  })
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'official', levels: LEVELS }] },
      sections: [{ footers: { default: footer }, children }],
    }),
  )
}

function paragraph(text: string, number?: DocxNumber): Paragraph {
  return new Paragraph({
    ...(number ? { numbering: { reference: 'official', level: number.level, instance: number.list } } : {}),
    children: runs(text),
  })
}

/** A sentence is usually split over runs, at each change of font between hanzi and Latin. */
function runs(text: string): TextRun[] {
  return text
    .split(/(?<=[A-Za-z0-9])(?=[^A-Za-z0-9])/)
    .map(
      (part) =>
        new TextRun({ text: part, size: BODY_SIZE, font: { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' } }),
    )
}

function table(rows: readonly (readonly DocxCell[])[]): Table {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ text, columnSpan, rowSpan }) =>
              new TableCell({
                ...(columnSpan === undefined ? {} : { columnSpan }),
                ...(rowSpan === undefined ? {} : { rowSpan }),
                children: text.split('\n').map((line) => paragraph(line)),
              }),
          ),
        }),
    ),
  })
}
