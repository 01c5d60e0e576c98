import { childElements, childrenNamed, descend, type XmlElement } from '#formats/xml/xml-element.ts'

/** 单元格样式 — what of a cell's look changes what it says. */
export interface CellStyle {
  readonly shows: 'number' | 'percent' | 'date' | 'month'
  readonly isRed: boolean
}

const PLAIN: CellStyle = { shows: 'number', isRed: false }

/** Built-in formats (ECMA-376 part 1, 18.8.30), those of Chinese editions included, that show a date or a time. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
/** mmm-yy and the Chinese yyyy"年"m"月": a day is in the number, not in what people see. */
const BUILT_IN_MONTHS: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57])
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10])

/** 读样式表 — styles by the index cells name them with. */
export function readStyles(root: XmlElement): readonly CellStyle[] {
  const formats = new Map(
    childrenNamed(descend(root, 's:numFmts') ?? EMPTY, 's:numFmt').map(
      ({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? ''] as const,
    ),
  )
  const reds = childElements(descend(root, 's:fills') ?? EMPTY).map(isRedFill)
  return childrenNamed(descend(root, 's:cellXfs') ?? EMPTY, 's:xf').map(({ attributes }) => {
    const format = Number(attributes.numFmtId ?? 0)
    return { shows: shownBy(format, formats.get(format)), isRed: reds[Number(attributes.fillId ?? 0)] ?? false }
  })
}

/** 样式 — of an index; a cell without one looks plain. */
export function styleAt(styles: readonly CellStyle[], index: string | undefined): CellStyle {
  return styles[Number(index ?? 0)] ?? PLAIN
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

function shownBy(id: number, code: string | undefined): CellStyle['shows'] {
  if (code === undefined) {
    if (BUILT_IN_MONTHS.has(id)) return 'month'
    if (isBuiltInDate(id)) return 'date'
    return BUILT_IN_PERCENTS.has(id) ? 'percent' : 'number'
  }
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase()
  if (letters.includes('y') && !/[dhs]/.test(letters)) return letters.includes('m') ? 'month' : 'number'
  if (/[ydhs]/.test(letters)) return 'date'
  return letters.includes('%') ? 'percent' : 'number'
}

/** Plain red and its neighbours; indexes 2 and 10 of the old palette are red. */
function isRedFill(fill: XmlElement): boolean {
  const pattern = descend(fill, 's:patternFill')
  const color = descend(pattern, 's:fgColor')?.attributes
  if (pattern?.attributes.patternType !== 'solid' || color === undefined) return false
  if (color.indexed === '2' || color.indexed === '10') return true
  const rgb = /^(?:..)?(..)(..)(..)$/.exec(color.rgb ?? '')
  if (rgb === null) return false
  const [red, green, blue] = rgb.slice(1).map((part) => Number.parseInt(part, 16))
  return (red ?? 0) >= 0xc0 && (green ?? 255) < 0x60 && (blue ?? 255) < 0x60
}
