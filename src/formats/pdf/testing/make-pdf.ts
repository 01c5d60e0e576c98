import { deflateSync } from 'node:zlib'

/** 测试 PDF 的一页 — the operators it is drawn with, and how it lies. */
export interface PdfPage {
  readonly content: string
  readonly rotate?: number
}

export interface PdfOptions {
  /** Entries of the trailer, for what a whole file does not have. */
  readonly trailer?: string
  /** Filters and the stream they give, in place of the deflated content of every page. */
  readonly stream?: { readonly filter: string; readonly data: Buffer }
}

/** A4 in points. */
const PAGE = '[0 0 595 842]'
/** Not embedded: what its codes mean is told by a table of pdf.js, the width of every character is its size. */
const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R ' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 ' +
    '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
]

/** 手写 PDF — a whole small file: catalog, pages, one Chinese font, deflated contents, cross references. */
export function makePdf(pages: readonly PdfPage[], { trailer = '', stream }: PdfOptions = {}): Buffer {
  const first = 3 + FONT.length
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...FONT.map((font) => Buffer.from(font)),
  ]
  for (const [index, { content, rotate = 0 }] of pages.entries()) {
    const { filter, data } = stream ?? { filter: '/FlateDecode', data: deflateSync(content) }
    const resources = '<< /Font << /F1 3 0 R >> >>'
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox ${PAGE} /Rotate ${rotate} /Resources ${resources} /Contents ${first + 2 * index + 1} 0 R >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length} /Filter ${filter} >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  return written(objects, trailer)
}

function written(objects: readonly Buffer[], trailer: string): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    const offset = length
    parts.push(part)
    length += part.length
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}`),
    Buffer.from(`trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

/** The operators that print a text; `y` counts upwards as PDF does. */
export function printText(text: string, x: number, y: number, size = 16): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET\n`
}

/** The operators that draw the lines of a table at these places. */
export function drawGrid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [bottom = 0, top = 0] = [Math.min(...ys), Math.max(...ys)]
  const level = ys.map((y) => `${left} ${y} m ${right} ${y} l S\n`)
  const upright = xs.map((x) => `${x} ${bottom} m ${x} ${top} l S\n`)
  return [...level, ...upright].join('')
}
