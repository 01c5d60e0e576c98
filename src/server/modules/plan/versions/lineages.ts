import type { PlanChange } from '#kernel/plan-change/change.ts'
import type { Lineages } from '#server/modules/plan/storing/task-rows.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export const NO_LINEAGES: Lineages = { tasks: new Map(), clauses: new Map() }

interface VersionScope {
  readonly countyId: string
  readonly versionId: string
}

/** 版本沿革 — the lineages of a version's tasks and clauses by their keys in it. */
export async function readLineages(db: Executor, { countyId, versionId }: VersionScope): Promise<Lineages> {
  const of = (table: 'task' | 'clause') =>
    db
      .withTables<PlanTables>()
      .selectFrom(table)
      .select(['key', 'lineage_id'])
      .where('county_id', '=', countyId)
      .where('plan_version_id', '=', versionId)
      .execute()
  const [tasks, clauses] = [await of('task'), await of('clause')]
  return {
    tasks: new Map(tasks.map(({ key, lineage_id }) => [key, lineage_id])),
    clauses: new Map(clauses.map(({ key, lineage_id }) => [key, lineage_id])),
  }
}

/** 延续沿革 — what was kept, edited or moved goes on under the keys of the newer text; what was added starts anew. */
export function continuedLineages(change: PlanChange, before: Lineages): Lineages {
  const tasks = new Map<string, string>()
  const clauses = new Map<string, string>()
  for (const task of change.tasks) {
    continueOne(tasks, before.tasks, task)
    for (const clause of task.clauses) continueOne(clauses, before.clauses, clause)
  }
  return { tasks, clauses }
}

interface Placed {
  readonly before: { readonly key: string } | null
  readonly after: { readonly key: string } | null
}

function continueOne(into: Map<string, string>, from: ReadonlyMap<string, string>, { before, after }: Placed): void {
  const lineage = before && from.get(before.key)
  if (lineage && after) into.set(after.key, lineage)
}
