import { z } from 'zod'
import { ROLES } from '#kernel/access/can.ts'
import { type Instant, isInstant, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'

export const instant = z
  .custom<Instant>((value) => typeof value === 'string' && isInstant(value))
  .meta({
    type: 'string',
    format: 'date-time',
  })
export const localDate = z
  .custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value))
  .meta({
    type: 'string',
    format: 'date',
  })
export const label = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Label' })
export const roleName = z.enum(ROLES)
export const id = z.uuid()
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)

export const span = z.object({ start: z.int().min(0), end: z.int().min(0) })

export const countyParams = z.object({ county: slug })

/** 问题详情 — RFC 9457 problem with a stable code; `params` fill the sentence of the code in either language. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    requestId: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problem>
