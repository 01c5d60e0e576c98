import type { Policy, PolicyDetail } from '#contract/schemas/policy.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readCitations } from './citations.ts'
import { listPolicies, listPolicyFiles, type PolicyRecord, policyOrThrow } from './policy-store.ts'

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
}

/** 政策库 — every document that plans of the county have cited, with how often those in force still do. */
export async function readLibrary(db: Executor, asked: Asked): Promise<Policy[]> {
  const citations = await readCitations(db, asked)
  const files = await listPolicyFiles(db, asked)
  const policies = await listPolicies(db, asked.countyId)
  return policies.map((policy) => {
    const attached = files.filter(({ policyId }) => policyId === policy.id)
    return wireOf(policy, { citationCount: citations(policy.id).length, fileCount: attached.length })
  })
}

/** 被引文件 — one document with every clause that cites it and the files attached to it. */
export async function readPolicy(
  db: Executor,
  { policyId, ...asked }: Asked & { readonly policyId: string },
): Promise<PolicyDetail> {
  const policy = await policyOrThrow(db, { countyId: asked.countyId, policyId })
  const citations = (await readCitations(db, asked))(policyId)
  const files = await listPolicyFiles(db, { countyId: asked.countyId, policyId })
  return {
    ...wireOf(policy, { citationCount: citations.length, fileCount: files.length }),
    citations: [...citations],
    files: files.map(({ policyId: _, ...file }) => file),
  }
}

function wireOf({ isDemo: _, ...policy }: PolicyRecord, counts: Pick<Policy, 'citationCount' | 'fileCount'>): Policy {
  return { ...policy, ...counts }
}
