import type { Alignment, Borders, Font } from 'exceljs'

/** Named, never embedded: county machines have them, others fall back. */
const SONG = '宋体'
const HEI = '黑体'
/** Family 2 is swiss, 3 modern; 134 is GB 2312, so that the East-Asian name is the one that is looked for. */
const CHINESE = { family: 3, charset: 134 } as const

export const TITLE_FONT: Partial<Font> = { name: HEI, size: 18, ...CHINESE }
export const LINE_FONT: Partial<Font> = { name: SONG, size: 10.5, ...CHINESE }
export const HEAD_FONT: Partial<Font> = { name: HEI, size: 10.5, ...CHINESE }
export const BODY_FONT: Partial<Font> = { name: SONG, size: 10, ...CHINESE }

/** Rows without merged cells have no height of their own: the program that opens the file fits them to wrapped text. */
export const TITLE_HEIGHT = 36
export const LINE_HEIGHT = 18
export const HEAD_HEIGHT = 30
export const SIGNATURE_HEIGHT = 30

export const GRID: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
}

export const CENTERED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }
export const LEFT: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true }
export const RIGHT: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' }

/** A4 (paper 9) across, one page wide, as many long as it takes. Margins in inches: 18 mm, and 14 mm for the footer. */
export const PAGE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.71, right: 0.71, top: 0.71, bottom: 0.71, header: 0.31, footer: 0.31 },
} as const
