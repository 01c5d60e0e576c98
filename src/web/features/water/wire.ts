import type { z } from 'zod'
import type {
  blackWaters,
  functionZones,
  waterMonth,
  waterResult,
  waterSection,
  waterSections,
  waterSeries,
  waterSources,
} from '#contract/schemas/water.ts'

/** What the server answers about the water, by the names the screens use. */
export type WaterResult = z.output<typeof waterResult>
export type WaterMonth = z.output<typeof waterMonth>
export type WaterSections = z.output<typeof waterSections>
export type SectionRow = WaterSections['sections'][number]
export type WaterSection = z.output<typeof waterSection>
export type FactorRow = WaterSection['limits'][number]
export type WaterSeries = z.output<typeof waterSeries>
export type WaterSources = z.output<typeof waterSources>
export type Source = WaterSources['sources'][number]
export type FunctionZones = z.output<typeof functionZones>
export type Zone = FunctionZones['zones'][number]
export type BlackWaters = z.output<typeof blackWaters>
export type BlackWater = BlackWaters['waters'][number]
export type OverLimit = WaterResult['overTarget'][number]
