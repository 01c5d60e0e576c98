import { z } from 'zod'
import { id, instant, localDate, slug, span } from '#contract/schemas/common.ts'

/** 被引文件 — a document that plans cite; title and number are one row when the text prints them together. */
export const policy = z
  .object({
    id,
    title: z.string().nullable(),
    docNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    issuedOn: localDate.nullable(),
    note: z.string(),
    citationCount: z.int(),
    fileCount: z.int(),
  })
  .meta({ id: 'Policy' })

export const policyDetail = policy
  .extend({
    citations: z.array(
      z.object({
        planKey: z.string(),
        planTitle: z.string(),
        taskKey: z.string(),
        taskTitle: z.string(),
        clauseKey: z.string().nullable(),
        text: z.string(),
        /** Of the cited words in `text`. */
        at: span.nullable(),
      }),
    ),
    files: z.array(
      z.object({
        fileId: id,
        name: z.string(),
        size: z.int(),
        hash: z.string(),
        addedAt: instant,
        addedBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'PolicyDetail' })

export const policyParams = z.object({ county: slug, policyId: id })
export const policyFileParams = policyParams.extend({ fileId: id })
export const changePolicy = z.object({
  issuer: z.string().trim().max(200).nullable(),
  issuedOn: localDate.nullable(),
  note: z.string().trim().max(2_000),
})

export type Policy = z.infer<typeof policy>
export type PolicyDetail = z.infer<typeof policyDetail>
