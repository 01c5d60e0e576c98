import type { AirDay } from '#kernel/air/air-day.ts'
import type { PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import type { EditionChoice } from '#kernel/air/edition.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import { wholePeriodNeed } from '#kernel/air/period-need.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import type { AirEvidence, ReportedDay } from '#kernel/indicator/evidence.ts'
import { addDays, earlierDay, type LocalDate, laterDay } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import {
  type AirDayDigest,
  type AirDayRecord,
  readAirDayDigest,
  readAirDays,
} from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { VerdictScope } from './asked.ts'
import type { TargetPeriod } from './judged-target.ts'

/** Ten years and some days around them are what a forecast draws from; older ones say nothing of the air of today. */
const HISTORY_DAYS = 10 * 366 + 10
/** Approved dust days are deducted from what a county is judged by. */
export const DUST = 'with'
export const BY_DAY = { kind: 'byDay' } as const

/** 大气所据摘要 — of the days of a period up to the last one over, and of the years before it. */
export function airDigest(db: Executor, scope: VerdictScope, period: TargetPeriod): Promise<AirDayDigest> {
  const { county, asOf } = scope
  return readAirDayDigest(db, { countyId: county.id, subjectId: county.id, ...historySpan(scope, period), asOf })
}

/**
 * 大气证据 — the days of the period by the edition of each, those of earlier years by the edition that stands at its end,
 * which the days to come are judged by.
 */
export async function readAirEvidence(db: Executor, scope: VerdictScope, period: TargetPeriod): Promise<AirEvidence> {
  const records = await readCountyDays(db, scope, historySpan(scope, period))
  const days = records.filter(({ day }) => day >= period.from)
  const { key } = rulesetFor(AIR_RULESETS_PACK, BY_DAY, period.to)
  return {
    kind: 'air',
    evaluation: evaluated(scope, period, days),
    need: wholePeriodNeed(period.from, period.to, AIR_RULESETS_PACK),
    dust: DUST,
    days: reported(days, BY_DAY),
    history: reported(
      records.filter(({ day }) => day < period.from),
      { kind: 'fixed', ruleset: key },
    ),
  }
}

/** 期内县日 — of the period alone, up to the last day that was over. */
export function readPeriodDays(db: Executor, scope: VerdictScope, period: TargetPeriod) {
  return readCountyDays(db, scope, { from: period.from, to: earlierDay(scope.lastDay, period.to) })
}

/** 期内评价 — of a period so far; one not begun yet is evaluated as its first day without any data. */
export function evaluated(
  { lastDay }: VerdictScope,
  { from, to }: TargetPeriod,
  days: readonly AirDay[],
): PeriodEvaluation {
  const until = laterDay(from, earlierDay(lastDay, to))
  return evaluatePeriod(days, { from, to: until, choice: BY_DAY, rulesets: AIR_RULESETS_PACK, dust: DUST })
}

function historySpan({ lastDay }: VerdictScope, { from, to }: TargetPeriod) {
  return { from: addDays(from, -HISTORY_DAYS), to: earlierDay(lastDay, to) }
}

function readCountyDays(
  db: Executor,
  { county, asOf }: VerdictScope,
  span: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly AirDayRecord[]> {
  return readAirDays(db, { countyId: county.id, subjectIds: [county.id], ...span, asOf })
}

function reported(days: readonly AirDay[], choice: EditionChoice): readonly ReportedDay[] {
  return days.map((day) => ({ day, report: dayReport(day, { choice, rulesets: AIR_RULESETS_PACK, dust: DUST }) }))
}
