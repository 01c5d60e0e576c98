/** What of the water pages stands in the address. */
export const WATER_SEARCH = ['tab', 'year', 'q', 'factor', 'step'] as const
export type WaterSearch = { readonly [Key in (typeof WATER_SEARCH)[number]]?: string | undefined }

export const WATER_TABS = ['sections', 'sources', 'zones', 'blackWaters'] as const
export type WaterTab = (typeof WATER_TABS)[number]

/** 时间步长 — means of the months, or every reading as measured. */
export const STEPS = ['month', 'reading'] as const
export type Step = (typeof STEPS)[number]

const oneOf = <Word extends string>(known: readonly Word[], text: string | undefined, otherwise: Word): Word =>
  known.find((word) => word === text) ?? otherwise

export const tabOf = (text: string | undefined): WaterTab => oneOf(WATER_TABS, text, 'sections')
export const stepOf = (text: string | undefined): Step => oneOf(STEPS, text, 'month')

/** 地址里的年份 — anything that is no year is the year of the moment. */
export function yearOf(text: string | undefined, now: number): number {
  return text !== undefined && /^20\d{2}$/.test(text) ? Number(text) : now
}

/** 可选年份 — latest first, from the first one with data; the year of the moment and the chosen one always among them. */
export function yearsFrom(starts: readonly string[], now: number, chosen: number): readonly number[] {
  const first = Math.min(now, chosen, ...starts.map((start) => Number(start.slice(0, 4))))
  const last = Math.max(now, chosen)
  return Array.from({ length: last - first + 1 }, (_, at) => last - at)
}
