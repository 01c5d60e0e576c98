import { makeZip, type ZipEntry } from './make-zip.ts'

/** 版式文字 — one line of characters; millimetres from the upper left corner of the page, the baseline's height. */
export interface OfdText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** From each character to the next; those left out are a size each. */
  readonly distances?: readonly number[]
}

export interface OfdLine {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

export interface OfdTestPage {
  readonly width?: number
  readonly height?: number
  readonly texts: readonly OfdText[]
  readonly lines?: readonly OfdLine[]
  /** Further objects of the layer, as they stand in the file. */
  readonly objects?: string
}

export interface OfdOptions {
  /** Objects of a template that every page uses. */
  readonly template?: string
  readonly more?: readonly ZipEntry[]
}

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** 造 .ofd — a package after GB/T 33190-2016, as a converter writes it: one document, a part a page. */
export function makeOfd(pages: readonly OfdTestPage[], { template, more = [] }: OfdOptions = {}): Buffer {
  const templatePage = template === undefined ? '' : '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
  const list = pages.map((_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
  return makeZip([
    part(
      'OFD.xml',
      `OFD ${NAMESPACE} Version="1.0" DocType="OFD"`,
      '<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>',
    ),
    part(
      'Doc_0/Document.xml',
      `Document ${NAMESPACE}`,
      `<ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${templatePage}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>`,
    ),
    ...(template === undefined ? [] : [content('Doc_0/Tpls/Tpl_0/Content.xml', '', template)]),
    ...pages.map((page, index) => pagePart(page, index, template !== undefined)),
    ...more,
  ])
}

function pagePart(
  { width, height, texts, lines = [], objects = '' }: OfdTestPage,
  index: number,
  hasTemplate: boolean,
): ZipEntry {
  const area =
    width === undefined || height === undefined
      ? ''
      : `<ofd:Area><ofd:PhysicalBox>0 0 ${width} ${height}</ofd:PhysicalBox></ofd:Area>`
  const use = hasTemplate ? '<ofd:Template TemplateID="2" ZOrder="Background"/>' : ''
  const all = [...texts.map(textObject), ...lines.map(pathObject), objects].join('')
  return content(`Doc_0/Pages/Page_${index}/Content.xml`, area + use, all)
}

function content(name: string, head: string, objects: string): ZipEntry {
  const layer = `<ofd:Content><ofd:Layer Type="Body" ID="3">${objects}</ofd:Layer></ofd:Content>`
  return part(name, `Page ${NAMESPACE}`, head + layer)
}

function part(name: string, root: string, inside: string): ZipEntry {
  const tag = root.split(' ')[0]
  return { name, data: `<?xml version="1.0" encoding="UTF-8"?><ofd:${root}>${inside}</ofd:${tag}>` }
}

/** A text stands in its object's boundary, a little below whose upper edge its characters begin. */
export function textObject({ text, x, y, size, distances }: OfdText): string {
  const top = round(y - size)
  const deltas = distances ?? Array.from({ length: Math.max(0, Array.from(text).length - 1) }, () => size)
  const delta = deltas.length === 0 ? '' : ` DeltaX="${shortened(deltas.map(round))}"`
  return `<ofd:TextObject ID="5" Boundary="${round(x)} ${top} ${round(size * text.length)} ${round(size * 1.3)}" Font="4" Size="${round(size)}"><ofd:FillColor Value="0 0 0"/><ofd:TextCode X="0" Y="${round(y - top)}"${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
}

function pathObject({ from, to }: OfdLine): string {
  const [left, top] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])]
  const point = ([x, y]: readonly [number, number]): string => `${round(x - left)} ${round(y - top)}`
  return `<ofd:PathObject ID="6" Boundary="${round(left)} ${round(top)} ${round(Math.abs(to[0] - from[0]))} ${round(Math.abs(to[1] - from[1]))}" LineWidth="0.2"><ofd:AbbreviatedData>M ${point(from)} L ${point(to)}</ofd:AbbreviatedData></ofd:PathObject>`
}

/** Three and more equal distances are written as a repeat. */
function shortened(distances: readonly number[]): string {
  const words: string[] = []
  for (let at = 0; at < distances.length; ) {
    const distance = distances[at] ?? 0
    let count = 1
    while (distances[at + count] === distance) count += 1
    words.push(
      ...(count > 2 ? ['g', String(count), String(distance)] : Array.from({ length: count }, () => String(distance))),
    )
    at += count
  }
  return words.join(' ')
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
