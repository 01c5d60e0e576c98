import { z } from 'zod'
import { instant } from '#contract/schemas/common.ts'

export const auditEntry = z
  .object({
    seq: z.int(),
    at: instant,
    actor: z.string(),
    action: z.string(),
    object: z.string(),
    contentHash: z.string(),
    prev: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })

export const auditQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const auditPage = z.object({ items: z.array(auditEntry), next: z.int().nullable(), total: z.int() })

export const auditVerdict = z
  .discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), entries: z.int(), root: z.string() }),
    z.object({
      ok: z.literal(false),
      seq: z.int(),
      problem: z.enum(['contentHash', 'hash', 'prev', 'gap', 'head', 'anchor']),
      expected: z.string(),
      found: z.string(),
    }),
  ])
  .meta({ id: 'AuditVerdict' })

export type AuditVerdict = z.infer<typeof auditVerdict>
