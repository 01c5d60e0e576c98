import type { NamedUnit } from '#kernel/plan/model.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Party } from '#server/modules/org/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { namedParties, namesIn } from '#server/modules/plan/settling/named-parties.ts'
import { readDraftSettlements } from '#server/modules/plan/settling/settle-draft.ts'
import type { Applied } from '#server/modules/plan/storing/task-rows.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { type Continued, carryOver } from '#server/modules/plan/versions/carrying.ts'
import type { Comparison } from '#server/modules/plan/versions/comparison.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { settledOf } from './draft.ts'
import type { DraftRow } from './draft-store.ts'

/** 草稿的校订去向 — what was settled about a draft and about the plan it amends, as it will hold in the new version. */
export interface SettledDraft {
  /** Of the draft, in force. */
  readonly own: readonly Settlement[]
  /** Of the amended plan, going on. */
  readonly continued: readonly Continued[]
  /** Of the amended plan: ended by the new text, and by what was settled about the draft. */
  readonly amended: readonly string[]
  readonly replaced: readonly string[]
  /** The value of each settled field in the keys of the new text. */
  readonly applied: readonly Applied[]
  /** Whom settled names mean that the document does not name. */
  readonly named: readonly NamedUnit[]
  readonly parties: ReadonlyMap<string, Party>
}

interface Confirming {
  readonly amended: Comparison | null
  readonly keep: readonly string[]
  readonly at: Instant
}

export async function settleConfirmed(
  tx: Executor,
  draft: DraftRow,
  { amended, keep, at }: Confirming,
): Promise<SettledDraft> {
  const countyId = draft.county_id
  const own = (await readDraftSettlements(tx, countyId, draft.import_id)).filter(({ ended }) => ended === null)
  const standing = amended ? await settledOf(tx, countyId, { ...amended, at }) : []
  const carrying = amended
    ? carryOver(standing, amended.change, { after: draft, keep })
    : { continued: [], amended: [] }
  const isReplaced = (continued: Continued): boolean => own.some((settlement) => isAboutTheSame(continued, settlement))
  const continued = carrying.continued.filter((one) => !isReplaced(one))
  const names = own.flatMap(({ after }) => namesIn(after))
  const { known, unknown } = await namedParties(tx, countyId, names, draft.parsed.units)
  const [stranger] = unknown
  if (stranger !== undefined) throw planProblem('SETTLEMENT_UNIT_UNKNOWN', { name: stranger })
  return {
    own,
    continued,
    amended: carrying.amended,
    replaced: carrying.continued.filter(isReplaced).map(({ settlement }) => settlement.id),
    applied: [...own.flatMap(appliedOwn), ...continued.flatMap(appliedContinued)],
    named: known,
    parties: await partiesOfSettlements(
      tx,
      countyId,
      continued.map(({ settlement }) => settlement.id),
    ),
  }
}

/** The same field, or the same mark where one of the two is about nothing else. */
function isAboutTheSame({ settlement, taskKey, value }: Continued, own: Settlement): boolean {
  if (taskKey !== own.taskKey) return false
  if (value && own.after) return value.field === own.after.field
  const { mark } = settlement
  return mark !== null && own.mark !== null && mark.code === own.mark.code && mark.text === own.mark.text
}

function appliedOwn({ id, taskKey, after }: Settlement): readonly Applied[] {
  return taskKey === null || after === null ? [] : [{ settlementId: id, taskKey, value: after }]
}

function appliedContinued({ settlement, taskKey, value }: Continued): readonly Applied[] {
  return taskKey === null || value === null ? [] : [{ settlementId: settlement.id, taskKey, value }]
}

/** Whom the names in settlements in force stand for: units keep their tasks when they are renamed. */
async function partiesOfSettlements(
  tx: Executor,
  countyId: string,
  settlementIds: readonly string[],
): Promise<ReadonlyMap<string, Party>> {
  if (settlementIds.length === 0) return new Map()
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('assignment')
    .select(['name', 'unit_id', 'set_id'])
    .where('county_id', '=', countyId)
    .where('settlement_id', 'in', settlementIds)
    .where('known_until', 'is', null)
    .execute()
  return new Map(
    rows.flatMap(({ name, unit_id, set_id }): [string, Party][] => {
      if (unit_id !== null) return [[name, { kind: 'unit', id: unit_id }]]
      return set_id === null ? [] : [[name, { kind: 'set', id: set_id }]]
    }),
  )
}
