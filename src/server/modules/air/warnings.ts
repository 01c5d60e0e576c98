import type { z } from 'zod'
import type { warningPanel } from '#contract/schemas/air.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import { warningStates } from '#kernel/air/warning.ts'
import { addDays, type Instant } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { WARNING_GENERATIONS } from '#packs/standards/warning-triggers.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { lastClosedDay } from './asked.ts'
import { subjectDays } from './subject-days.ts'

/** Longer than any run a trigger asks for. */
const WINDOW_DAYS = 10

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
}

/** 预警条件 — every generation of triggers, held against the county's last ten days that are over. */
export async function warningsOf(db: Executor, { countyId, asOf }: Asked): Promise<z.infer<typeof warningPanel>> {
  const to = lastClosedDay(asOf)
  const from = addDays(to, 1 - WINDOW_DAYS)
  const rows = await subjectDays(db, { countyId, subjectId: countyId, from, to, asOf })
  const reports = new Map(
    rows.map((row) => [row.day, dayReport(row, { choice: { kind: 'byDay' }, rulesets: AIR_RULESETS_PACK })]),
  )
  const window = Array.from({ length: WINDOW_DAYS }, (_, index) => {
    const day = addDays(from, index)
    return { day, aqi: reports.get(day)?.aqi ?? null }
  })
  return {
    asOf,
    window: window.map((one) => ({ ...one, isComplete: one.aqi !== null })),
    generations: WARNING_GENERATIONS.map((generation) => {
      const states = warningStates(generation, window)
      const { levels, validFrom, validTo, key, title, rule } = generation
      return {
        key,
        title,
        rule,
        validFrom,
        validTo,
        levels: levels.map(({ level, condition }) => {
          const state = states.find((one) => one.level === level)
          return { level, condition, state: state?.state ?? 'unknown', since: state?.since ?? null }
        }),
      }
    }),
  }
}
