import type { AirDay } from '#kernel/air/air-day.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import type { EditionChoice } from '#kernel/air/edition.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import type { AirEvidence, ReportedDay } from '#kernel/indicator/evidence.ts'
import { addDays, earlierDay, laterDay } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { type AirDayRecord, readAirDays } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { VerdictScope } from './asked.ts'
import type { TargetPeriod } from './judged-target.ts'

/** 县日数据 — of a period up to the last day that was over, and of the years before it. */
export interface AirRecords {
  readonly days: readonly AirDayRecord[]
  readonly history: readonly AirDayRecord[]
}

/** Ten years and some days around them are what a forecast draws from; older ones say nothing of the air of today. */
const HISTORY_DAYS = 10 * 366 + 10
/** Approved dust days are deducted from what a county is judged by. */
const DUST = 'with'
const BY_DAY = { kind: 'byDay' } as const

export async function readAirRecords(db: Executor, scope: VerdictScope, period: TargetPeriod): Promise<AirRecords> {
  const { county, asOf, lastDay } = scope
  const from = addDays(period.from, -HISTORY_DAYS)
  const to = earlierDay(lastDay, period.to)
  const asked = { countyId: county.id, subjectIds: [county.id], from, to, asOf }
  const records = await readAirDays(db, asked)
  const first = records.findIndex(({ day }) => day >= period.from)
  const split = first === -1 ? records.length : first
  return { days: records.slice(split), history: records.slice(0, split) }
}

/**
 * 大气证据 — the days of the period by the edition of each, those of earlier years by the edition that stands at its end,
 * which the days to come are judged by.
 */
export function airEvidence(records: AirRecords, { lastDay }: VerdictScope, period: TargetPeriod): AirEvidence {
  const { from } = period
  const to = laterDay(from, earlierDay(lastDay, period.to))
  const { key } = rulesetFor(AIR_RULESETS_PACK, BY_DAY, period.to)
  return {
    kind: 'air',
    evaluation: evaluatePeriod(records.days, { from, to, choice: BY_DAY, rulesets: AIR_RULESETS_PACK, dust: DUST }),
    dust: DUST,
    days: reported(records.days, BY_DAY),
    history: reported(records.history, { kind: 'fixed', ruleset: key }),
  }
}

function reported(days: readonly AirDay[], choice: EditionChoice): readonly ReportedDay[] {
  return days.map((day) => ({ day, report: dayReport(day, { choice, rulesets: AIR_RULESETS_PACK, dust: DUST }) }))
}
