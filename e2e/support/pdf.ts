import { inflateSync } from 'node:zlib'

/** Size of a page in points. */
export interface PdfPage {
  readonly width: number
  readonly height: number
}

const STREAM = /stream\r?\n/g

/**
 * 读页面 — the pages of a PDF with their sizes. Chromium writes page objects in the open or inside compressed object
 * streams, depending on its version: both are looked through.
 */
export function pagesOf(pdf: Uint8Array): readonly PdfPage[] {
  const bytes = Buffer.from(pdf)
  const text = [bytes.toString('latin1'), ...objectStreams(bytes)].join('\n')
  const pages = [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }))
  if (boxes.length !== pages) throw new Error(`the PDF has ${pages} pages and ${boxes.length} sizes`)
  return boxes
}

function objectStreams(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(STREAM)].flatMap(({ index, 0: mark }) => {
    const dictionary = text.slice(Math.max(0, index - 200), index)
    if (!dictionary.includes('/ObjStm')) return []
    const start = index + mark.length
    return [inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1')]
  })
}
