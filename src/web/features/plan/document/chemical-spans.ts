import type { TextSpan } from '#kernel/result/issue.ts'

/** PM2.5, PM10, O3, NH3, SO2, NOx, CO2 …: the part set below the line is the last group. Letters around it forbid it. */
const FORMULA =
  /(?<![A-Za-z])(PM(?=2\.5|10)|O(?=3)|NH(?=3)|[SNC]O(?=2)|NO(?=x)|N(?=2O)|COD(?=Mn|Cr)|BOD(?=5))(2\.5|10|[235x]|Mn|Cr)(?![0-9a-z])/g

/** 下标 — spans of a text that chemical typography sets below the line; the text itself stays as it is. */
export function subscriptSpans(text: string): TextSpan[] {
  return Array.from(text.matchAll(FORMULA), (match) => {
    const start = match.index + (match[1] ?? '').length
    return { start, end: start + (match[2] ?? '').length }
  })
}
