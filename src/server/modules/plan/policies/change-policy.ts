import { lockCounty } from '#server/modules/county/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { PolicyActing, PolicyDeps } from './policy-deps.ts'
import { policyOrThrow, updatePolicy } from './policy-store.ts'

/** 补充信息 — who issued the document and when, and a note; its title and number are what plans print. */
export async function changePolicy(
  { db, clock }: PolicyDeps,
  { county, by, policyId }: PolicyActing,
  given: Call<'changePolicy'>['body'],
): Promise<void> {
  const scope = { countyId: county.id, policyId }
  const said = { issuer: given.issuer || null, issuedOn: given.issuedOn, note: given.note }
  await db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const { issuer, issuedOn, note } = await policyOrThrow(tx, scope)
    if (issuer === said.issuer && issuedOn === said.issuedOn && note === said.note) return
    await updatePolicy(tx, scope, said)
    await appendAudit(tx, {
      countyId: county.id,
      at: clock.now(),
      actor: by,
      action: 'policy.changed',
      object: `policy/${policyId}`,
      content: { before: { issuer, issuedOn, note }, after: said },
    })
  })
}
