import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { READ_LIMITS } from '#formats/read-limits.ts'
import { UnreadableError } from '#formats/unreadable-error.ts'
import { readPdf } from './read-pdf.ts'
import { drawGrid, makePdf, printText } from './testing/make-pdf.ts'

/** The code and parameters of a refusal, or the text. */
async function read(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await readPdf(bytes, READ_LIMITS)).text
  } catch (error) {
    if (error instanceof UnreadableError) return [error.issue.code, error.issue.params]
    throw error
  }
}

const TEXT = printText('某县2024年度大气污染防治工作计划', 100, 700)

describe('readPdf', () => {
  it('reads Chinese text whose font is not embedded', async () => {
    expect(await read(makePdf([{ content: TEXT }]))).toBe('某县2024年度大气污染防治工作计划\n')
  })

  it('leaves the bytes it was given to the caller', async () => {
    const bytes = makePdf([{ content: TEXT }])
    const before = Buffer.from(bytes)
    await read(bytes)
    expect(bytes.equals(before)).toBe(true)
  })

  it('reads ruled tables with their cells', async () => {
    const cells = ['任务', '单位', '治理扬尘', '住建局'].map((text, at) =>
      printText(text, at % 2 === 0 ? 105 : 205, at < 2 ? 685 : 655),
    )
    const { text, tables } = await readPdf(
      makePdf([{ content: drawGrid([100, 200, 300], [640, 670, 700]) + cells.join('') }]),
      READ_LIMITS,
    )
    const rows = tables[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))
    expect(rows).toEqual([
      ['任务', '单位'],
      ['治理扬尘', '住建局'],
    ])
  })

  it('turns pages that lie on their side, by their entry or by their text', async () => {
    const sideways = `q 0 1 -1 0 595 0 cm ${TEXT} Q`
    expect(await read(makePdf([{ content: sideways, rotate: 90 }]))).toBe('某县2024年度大气污染防治工作计划\n')
    expect(await read(makePdf([{ content: sideways }]))).toBe('某县2024年度大气污染防治工作计划\n')
  })

  it('leaves a watermark across the page out', async () => {
    const watermark = `q 0.7 0.7 -0.7 0.7 200 300 cm ${printText('内部资料', 0, 0, 40)} Q`
    expect(await read(makePdf([{ content: watermark + TEXT }]))).toBe('某县2024年度大气污染防治工作计划\n')
  })
})

describe('a PDF that cannot be read', () => {
  it('is a scan when no page holds text', async () => {
    const picture = { content: '0 0 500 700 re f' }
    expect(await read(makePdf([picture, picture]))).toEqual(['PDF_NO_TEXT', { pages: 2 }])
  })

  it('is locked when it asks for a password', async () => {
    const key = '00'.repeat(32)
    const locked = makePdf([{ content: TEXT }], {
      trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
    })
    expect(await read(locked)).toEqual(['PDF_ENCRYPTED', {}])
  })

  it('is broken when it was cut off, holds no pages, or is no PDF behind its first line', async () => {
    const whole = makePdf([{ content: TEXT }])
    expect(await read(whole.subarray(0, whole.length / 2))).toEqual(['PDF_BROKEN', {}])
    expect(await read(makePdf([]))).toEqual(['PDF_BROKEN', {}])
    expect(await read(Buffer.from('%PDF-1.7\nhello\n%%EOF\n'))).toEqual(['PDF_BROKEN', {}])
  })

  it('is broken when a bit of a page fell over, though viewers print it', async () => {
    const damaged = makePdf([{ content: TEXT.repeat(20) }])
    const at = damaged.indexOf('stream\n', damaged.indexOf('/Contents')) + 30
    damaged[at] = (damaged[at] ?? 0) ^ 0x10
    expect(await read(damaged)).toEqual(['PDF_BROKEN', {}])
  })

  it('is broken when its drawing stops in the middle of a text', async () => {
    expect(await read(makePdf([{ content: TEXT.replace('ET', '') }]))).toEqual(['PDF_BROKEN', {}])
  })

  it('is refused before it unpacks to gigabytes', async () => {
    const data = deflateSync(Buffer.alloc(READ_LIMITS.partBytes + 1, ' '))
    const bomb = makePdf([{ content: '' }], { stream: { filter: '/FlateDecode', data } })
    expect(await read(bomb)).toEqual(['PDF_TOO_COMPLEX', {}])
  })

  it('is refused when it has more pages than any plan', async () => {
    const pages = Array.from({ length: 1001 }, () => ({ content: '' }))
    expect(await read(makePdf(pages))).toEqual(['PDF_TOO_LONG', { pages: 1001, limit: 1000 }])
  })

  it('is refused when its text is longer than any plan', async () => {
    const limits = { ...READ_LIMITS, characters: 10 }
    await expect(readPdf(makePdf([{ content: TEXT }]), limits)).rejects.toMatchObject({
      issue: { code: 'TEXT_TOO_LONG', params: { limit: 10 } },
    })
  })
})
