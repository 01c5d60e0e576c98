import type { PolicyDetail } from '#contract/schemas/policy.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { policyProblem } from '#server/modules/plan/policies/errors.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Which document of which county. */
export interface PolicyScope {
  readonly countyId: string
  readonly policyId: string
}

function policies(db: Executor, countyId: string) {
  return db
    .withTables<PlanTables>()
    .selectFrom('policy')
    .select([
      'policy_id as id',
      'title',
      'doc_number as docNumber',
      'issuer',
      'issued_on as issuedOn',
      'note',
      'policy.is_demo as isDemo',
    ])
    .where('county_id', '=', countyId)
}

/** In the order in which the county came to know them. */
export function listPolicies(db: Executor, countyId: string) {
  return policies(db, countyId).orderBy('policy_id').execute()
}

export async function policyOrThrow(db: Executor, { countyId, policyId }: PolicyScope) {
  const row = await policies(db, countyId).where('policy_id', '=', policyId).executeTakeFirst()
  if (!row) throw policyProblem('POLICY_NOT_FOUND')
  return row
}

export type PolicyRecord = Awaited<ReturnType<typeof policyOrThrow>>

export async function updatePolicy(
  tx: Executor,
  { countyId, policyId }: PolicyScope,
  said: Pick<PolicyRecord, 'issuer' | 'issuedOn' | 'note'>,
): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .updateTable('policy')
    .set({ issuer: said.issuer, issued_on: said.issuedOn, note: said.note })
    .where('county_id', '=', countyId)
    .where('policy_id', '=', policyId)
    .execute()
}

export type PolicyFile = PolicyDetail['files'][number] & { readonly policyId: string }

/** The files of one document of a county, or of all of them; oldest first. */
export async function listPolicyFiles(
  db: Executor,
  { countyId, policyId }: { readonly countyId: string; readonly policyId?: string },
): Promise<readonly PolicyFile[]> {
  const files = db
    .withTables<PlanTables>()
    .selectFrom('policy_file')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.county_id', '=', 'policy_file.county_id')
        .onRef('stored_file.file_id', '=', 'policy_file.file_id'),
    )
    .select([
      'policy_file.policy_id as policyId',
      'policy_file.file_id as fileId',
      'stored_file.name as name',
      'stored_file.size as size',
      'stored_file.sm3 as hash',
      'policy_file.added_at as addedAt',
      'policy_file.added_by as addedBy',
    ])
    .where('policy_file.county_id', '=', countyId)
    .orderBy('policy_file.file_id')
  return (policyId === undefined ? files : files.where('policy_file.policy_id', '=', policyId)).execute()
}

export async function fileOrThrow(db: Executor, scope: PolicyScope, fileId: string): Promise<PolicyFile> {
  const file = (await listPolicyFiles(db, scope)).find((one) => one.fileId === fileId)
  if (!file) throw policyProblem('POLICY_FILE_NOT_FOUND')
  return file
}

export async function insertPolicyFile(
  tx: Executor,
  file: PolicyScope & { readonly fileId: string; readonly at: Instant; readonly by: string; readonly isDemo: boolean },
): Promise<void> {
  const { countyId, policyId, fileId, at, by, isDemo } = file
  await tx
    .withTables<PlanTables>()
    .insertInto('policy_file')
    .values({
      county_id: countyId,
      policy_id: policyId,
      file_id: fileId,
      added_at: at,
      added_by: by,
      is_demo: isDemo,
    })
    .execute()
}

export async function deletePolicyFile(tx: Executor, { countyId }: PolicyScope, fileId: string): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .deleteFrom('policy_file')
    .where('county_id', '=', countyId)
    .where('file_id', '=', fileId)
    .execute()
}
