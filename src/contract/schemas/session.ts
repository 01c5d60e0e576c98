import { z } from 'zod'
import { id, instant, label, roleName, slug } from '#contract/schemas/common.ts'

export const signIn = z.object({ name: z.string().trim().min(1).max(64), password: z.string().min(1).max(256) })

export const changePassword = z.object({
  current: z.string().min(1).max(256),
  next: z.string().min(1).max(256),
})

/** 县 — a county the signed-in person may enter. asOf: the moment a demonstration county stands still at. */
export const county = z
  .object({
    id,
    slug,
    name: label,
    fullName: z.string(),
    isDemo: z.boolean(),
    asOf: instant.nullable(),
    role: roleName,
  })
  .meta({ id: 'County' })

export const session = z
  .object({
    account: z.object({ id, name: z.string(), displayName: z.string(), mustChangePassword: z.boolean() }),
    counties: z.array(county),
    expiresAt: instant,
    now: instant,
  })
  .meta({ id: 'Session' })

export type County = z.infer<typeof county>
export type Session = z.infer<typeof session>
