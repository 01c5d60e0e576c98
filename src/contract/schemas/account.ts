import { z } from 'zod'
import { id, instant, roleName, slug } from '#contract/schemas/common.ts'

/** 账号 — a person's account with its role in one county. */
export const account = z
  .object({
    id,
    name: z.string(),
    displayName: z.string(),
    role: roleName,
    isDisabled: z.boolean(),
    mustChangePassword: z.boolean(),
    lastSignInAt: instant.nullable(),
  })
  .meta({ id: 'Account' })

export const newAccount = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{2,64}$/),
  displayName: z.string().trim().min(1).max(64),
  role: roleName,
})
export const changeAccount = z.object({ role: roleName.optional(), isDisabled: z.boolean().optional() })
export const accountParams = z.object({ county: slug, accountId: id })

/** Shown once to the administrator who made it; its owner must change it at first sign-in. */
export const issuedPassword = z.object({ account, password: z.string() })

export type Account = z.infer<typeof account>
