import { z } from 'zod'
import { label, localDate } from '#contract/schemas/common.ts'

/**
 * 节假日安排 — one year as the State Council announced it; a year without a notice is absent, not guessed. One with a
 * region is that region's own festival, for counties whose area code begins so.
 */
export const holidayYear = z
  .object({
    year: z.int(),
    region: z.object({ areaCode: z.string(), name: label }).exactOptional(),
    source: z.object({ docNumber: z.string().nullable(), issuedOn: localDate.nullable() }),
    status: z.enum(['verified', 'unverified']),
    holidays: z.array(z.object({ name: label, from: localDate, to: localDate })),
    /** 调休 — days of a weekend on which people work. */
    workdays: z.array(localDate),
  })
  .meta({ id: 'HolidayYear' })
export const holidayYears = z.array(holidayYear)
