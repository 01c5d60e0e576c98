import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { countAuditEntries, readAuditPage } from './audit-store.ts'

export function auditHandlers({ db }: { readonly db: Database }): Pick<Handlers, 'listAudit' | 'verifyAudit'> {
  return {
    listAudit: async ({ county, query }) => {
      const { before, limit } = query
      const items = await readAuditPage(db.kysely, { countyId: county.id, before, limit })
      const last = items.at(-1)
      const total = await countAuditEntries(db.kysely, county.id)
      return { items, next: last !== undefined && last.seq > 1 ? last.seq : null, total }
    },
    verifyAudit: ({ county }) => verifyChain(db.kysely, county.id),
  }
}
