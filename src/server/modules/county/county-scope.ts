import type { County } from '#contract/schemas/session.ts'
import type { Actor } from '#kernel/access/can.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { findCountyBySlug, listCounties } from './county-store.ts'

/** 县的所指 — the county a short name means, as the door needs to know it. */
export async function findCountyScope(db: Executor, slug: string): Promise<CountyScope | null> {
  return (await findCountyBySlug(db, slug)) ?? null
}

/** 可进入的县 — the counties an actor has a role in, with that role. */
export async function countiesOf(db: Executor, actor: Actor): Promise<readonly County[]> {
  return (await listCounties(db)).flatMap(({ nameZh, nameEn, ...county }) => {
    const role = actor.roles[county.id]
    return role === undefined ? [] : [{ ...county, name: { zh: nameZh, en: nameEn }, role }]
  })
}
