import type { Label } from '#kernel/label/label.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 日期字面 — a day as a pack or the wire writes it, 'YYYY-MM-DD'; the index refuses one that does not exist. */
export type DateText = LocalDate | `${number}-${number}-${number}`

/** 假期 — the days off of one sentence of a notice, both ends included. */
export interface HolidaySpan {
  readonly name: Label
  readonly from: DateText
  readonly to: DateText
}

/** 地区 — the prefix of the area codes (GB/T 2260) a regional notice is addressed to: '45' is Guangxi. */
export interface HolidayRegion {
  readonly areaCode: string
  readonly name: Label
}

/**
 * 放假安排 — one notice on the days off of a year, as printed: what is off, and which weekend days are worked (调休上班).
 * The State Council's has no region and makes its year known; a region's own (《全国年节及纪念日放假办法》第四条,
 * 少数民族习惯的节日) only adds to it. A notice that changes an earlier one is a further entry and wins on its days.
 */
export interface HolidayYear {
  readonly year: number
  /** Absent: the State Council's, for the whole country. */
  readonly region?: HolidayRegion
  readonly source: {
    readonly title?: Label
    /** null: no source we read states it; the entry is then 'unverified'. */
    readonly docNumber: string | null
    readonly issuedOn: DateText | null
    readonly url?: string
  }
  readonly status: 'verified' | 'unverified'
  readonly holidays: readonly HolidaySpan[]
  readonly workdays: readonly DateText[]
}

/**
 * 适用的放假安排 — the notices that bind a county, and with `asOf` only those issued by then: a replayed October does not
 * know what November announced. One without a known day of issue is taken as known.
 */
export function holidaysFor(
  years: readonly HolidayYear[],
  county: { readonly areaCode: string; readonly asOf?: LocalDate },
): readonly HolidayYear[] {
  const { areaCode, asOf } = county
  return years.filter(({ region, source }) => {
    if (region !== undefined && !areaCode.startsWith(region.areaCode)) return false
    return asOf === undefined || source.issuedOn === null || source.issuedOn <= asOf
  })
}
