import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import type { LabelConvention } from '#kernel/observation/observation-table.ts'
import { epochMs, instantOf } from '#kernel/time/calendar.ts'
import { formatInstantShort } from '#web/i18n/format.ts'

const HOUR_MS = 3_600_000

/** 时标举例 — the first label of the file, and the interval it names under a convention. */
export interface ConventionExample {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** null: the intervals have no hours to be named by, or nothing was read. */
export function conventionExample(
  { from, interval, labelConvention }: Pick<ObservationImportWire, 'from' | 'interval' | 'labelConvention'>,
  convention: LabelConvention,
): ConventionExample | null {
  const lengthMs = interval === 'hour' ? HOUR_MS : interval === 'fourHours' ? 4 * HOUR_MS : null
  if (from === null || lengthMs === null) return null
  // Starts were worked out under the convention the file was read by; the label itself is as printed.
  const labelMs = epochMs(from) + (labelConvention === 'ending' ? lengthMs : 0)
  const startMs = convention === 'ending' ? labelMs - lengthMs : labelMs
  const say = (ms: number) => formatInstantShort(instantOf(ms))
  return { label: say(labelMs), from: say(startMs), to: say(startMs + lengthMs) }
}
