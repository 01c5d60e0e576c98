import { plainSubscripts } from '#web/charts/plain-subscripts.ts'

/** 图幅 — a drawing with what must go along when it leaves the page. */
export interface FramedDrawing {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly context: string
  /** 演示数据，虚构县 and the like; null where nothing must be said. */
  readonly note: string | null
}

export interface Framed {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const MARGIN = 20
const HEAD = 56
const FOOT = 30

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** 装框 — title, line of context and notice around the drawing, so that a picture in a report still says what it is. */
export function framedSvg({ svg, width, height, title, context, note }: FramedDrawing): Framed {
  const outer = { width: width + 2 * MARGIN, height: height + HEAD + FOOT }
  const words = (text: string, y: number, size: number, more = '') =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-family="sans-serif" fill="#15242f"${more}>${escaped(plainSubscripts(text))}</text>`
  const inner = svg.replace('<svg ', `<svg x="${MARGIN}" y="${HEAD}" `)
  return {
    ...outer,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${outer.width}" height="${outer.height}" viewBox="0 0 ${outer.width} ${outer.height}">`,
      `<rect width="100%" height="100%" fill="#ffffff"/>`,
      words(title, 26, 16, ' font-weight="600"'),
      words(context, 46, 12),
      inner,
      ...(note === null ? [] : [words(note, outer.height - 10, 12)]),
      '</svg>',
    ].join(''),
  }
}
