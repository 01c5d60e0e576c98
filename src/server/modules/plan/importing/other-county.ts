import { namedCounty } from '#kernel/plan/named-county.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/**
 * 外县 — the county that a document speaks of when it is not this one; null when it names this county, one of its
 * superiors or none (某县 is none). 某市青石县 and 青石县 are one, 新青石县 is another.
 */
export async function otherCounty(
  db: Executor,
  countyId: string,
  { document, plans }: Pick<ParsedDocument, 'document' | 'plans'>,
): Promise<string | null> {
  const named = namedCounty(
    document,
    plans.map(({ title }) => title),
  )
  if (named === null || named.startsWith('某')) return null
  const { name_zh, full_name } = await db
    .selectFrom('county')
    .select(['name_zh', 'full_name'])
    .where('county_id', '=', countyId)
    .executeTakeFirstOrThrow()
  return full_name.includes(named) || isUnderSuperior(named, name_zh) ? null : named
}

/** The county's own name behind that of a province, a prefecture or a city, or alone. */
function isUnderSuperior(named: string, own: string): boolean {
  if (!named.endsWith(own)) return false
  const before = named.slice(0, named.length - own.length)
  return before === '' || /(?:省|市|州|盟|地区|自治区)$/.test(before)
}
