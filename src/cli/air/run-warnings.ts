import { EXIT_INPUT_WRONG } from '#cli/exit-codes.ts'
import type { Language } from '#cli/language.ts'
import { table } from '#cli/output/table.ts'
import { consecutiveHours } from '#kernel/air/consecutive-hours.ts'
import { countyDay } from '#kernel/air/county-day.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import { dayStatistics } from '#kernel/air/day-statistics.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import type { StationHours } from '#kernel/air/station-hours.ts'
import { type DailyAqi, type TriggerState, type WarningGeneration, warningStates } from '#kernel/air/warning.ts'
import { addDays, type LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { WARNING_GENERATIONS } from '#packs/standards/warning-triggers.ts'
import { sayEvaluation } from './evaluation-texts.ts'
import { readHours, sayIssues } from './read-hours.ts'

/** Longer than any run a trigger asks for. */
const WINDOW = 10
const LEVELS = ['blue', 'yellow', 'orange', 'red'] as const
const BY_DAY = { kind: 'byDay' } as const

/** 截止时刻 — full hour `hour` (0 … 23) of `day`, Beijing time. */
export interface AtHour {
  readonly day: LocalDate
  readonly hour: number
}

export interface WarningFlags {
  readonly at: AtHour
  readonly labels: 'ending' | 'starting'
  readonly json?: boolean
}

/** 一行 — one area against one generation, by natural days that are over and by 24-hour periods up to the moment. */
interface WarningLine {
  readonly area: string | null
  readonly basis: 'naturalDays' | 'consecutive24h'
  readonly window: readonly DailyAqi[]
  readonly generation: string
  readonly title: string
  readonly status: 'verified' | 'unverified'
  readonly levels: readonly TriggerState[]
}

/** 核对预警条件 — `bilan air warn`: what was measured, held against the triggers in force; it issues nothing. */
export async function runWarnings(files: readonly string[], flags: WarningFlags, language: Language): Promise<void> {
  const read = await readHours(files, { labelConvention: flags.labels, language })
  if (read === null || read.badRows > 0) process.exitCode = EXIT_INPUT_WRONG
  if (read === null) return
  sayIssues(read.issues, language)
  const { day, hour } = flags.at
  const inForce = WARNING_GENERATIONS.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  )
  const lines = [...byArea(read.stations)].flatMap(([area, stations]) => {
    const natural = areaAqis(stations, { endDay: addDays(day, -1), endHour: 24 })
    const rolling = areaAqis(stations, { endDay: day, endHour: hour })
    return inForce.flatMap((generation) => [
      lineOf(area, generation, { basis: 'naturalDays', window: natural }, language),
      lineOf(area, generation, { basis: 'consecutive24h', window: rolling }, language),
    ])
  })
  process.stdout.write(flags.json ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : text(lines, language))
}

function byArea(stations: readonly StationHours[]): ReadonlyMap<string | null, readonly StationHours[]> {
  const areas = new Map<string | null, readonly StationHours[]>()
  for (const station of stations) {
    const { area } = station.station
    areas.set(area, [...(areas.get(area) ?? []), station])
  }
  return areas
}

/** The last ten times 24 hours up to the moment, oldest first. */
function areaAqis(
  stations: readonly StationHours[],
  { endDay, endHour }: { readonly endDay: LocalDate; readonly endHour: number },
): readonly DailyAqi[] {
  return Array.from({ length: WINDOW }, (_, index) => {
    const end = addDays(endDay, index + 1 - WINDOW)
    const day = endHour === 24 ? end : addDays(end, -1)
    const ruleset = rulesetFor(AIR_RULESETS_PACK, BY_DAY, day)
    const days = stations.flatMap((station) => {
      const hours = consecutiveHours(station.days, { endDay: end, endHour })
      return hours ? [dayStatistics(day, hours, ruleset)] : []
    })
    const area = countyDay(days, { day, assessed: stations.length, ruleset })
    return { day, aqi: dayReport(area, { choice: BY_DAY, rulesets: AIR_RULESETS_PACK }).aqi }
  })
}

function lineOf(
  area: string | null,
  generation: WarningGeneration,
  { basis, window }: Pick<WarningLine, 'basis' | 'window'>,
  language: Language,
): WarningLine {
  const { key, title, rule } = generation
  const levels = warningStates(generation, window)
  return { area, basis, window, generation: key, title: title[language], status: rule.status, levels }
}

function text(lines: readonly WarningLine[], language: Language): string {
  const say = (key: Parameters<typeof sayEvaluation>[0]) => sayEvaluation(key, language)
  const titles = [say('area'), say('generation'), say('basis'), ...LEVELS.map(say)]
  const rows = lines.map(({ area, title, basis, status, levels }) => [
    area ?? say('unnamed'),
    status === 'verified' ? title : `${title}${say('unverified')}`,
    say(basis),
    ...LEVELS.map((level) => {
      const found = levels.find((one) => one.level === level)
      if (found === undefined) return '—'
      return found.since ?? say(found.state === 'unknown' ? 'undetermined' : found.state)
    }),
  ])
  return `${table(
    titles.map((title) => ({ title, limit: 48 })),
    rows,
  )}\n${say('warnNote')}\n`
}
