import type { z } from 'zod'
import type {
  airComparison,
  airCompleteness,
  airDay,
  airEvaluation,
  airHours,
  airOverview,
  airProfile,
  airRanking,
  aqiResult,
  editionChoice,
  warningPanel,
} from '#contract/schemas/air.ts'

/** What the server answers about the air, by the names the screens use. */
export type AirDay = z.output<typeof airDay>
export type AirHours = z.output<typeof airHours>
export type AirEvaluation = z.output<typeof airEvaluation>
export type AirProfile = z.output<typeof airProfile>
export type AirComparison = z.output<typeof airComparison>
export type AirCompleteness = z.output<typeof airCompleteness>
export type AirOverview = z.output<typeof airOverview>
export type AirRanking = z.output<typeof airRanking>
export type WarningPanel = z.output<typeof warningPanel>
export type AqiResult = z.output<typeof aqiResult>
export type EditionChoiceWire = z.output<typeof editionChoice>
