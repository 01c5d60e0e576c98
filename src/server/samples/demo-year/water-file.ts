import { z } from 'zod'
import { instant } from '#contract/schemas/common.ts'
import { SOURCE_FACTORS, WATER_FACTORS, WATER_REFERENCE_FACTORS } from '#kernel/observation/factor.ts'

const factorName = z.union([
  z.enum([...WATER_FACTORS, ...WATER_REFERENCE_FACTORS, ...SOURCE_FACTORS, 'intakeVolume']),
  z.templateLiteral(['gb3838-3.', z.int()]),
])

/**
 * 一个水质因子 — `mean` in dry weather at the year's mean temperature; `washed` is added in full when rain has washed the
 * land off; `warmth` is the share added for every ten degrees above that temperature; `spread` the usual deviation, a share.
 */
const measured = z.strictObject({
  mean: z.number(),
  spread: z.number().nonnegative(),
  decimals: z.int().min(0).max(8),
  washed: z.number().default(0),
  warmth: z.number().default(0),
})
/** 未检出 — below this detection limit, always. */
const undetected = z.strictObject({ below: z.number().positive(), decimals: z.int().min(0).max(8) })
const factors = z.partialRecord(factorName, z.union([measured, undetected]))

export const sectionPlan = z.strictObject({
  station: z.string(),
  factors: z.partialRecord(factorName, measured),
  /** Something let in upstream: added at its height, swelling and fading over its hours. */
  incidents: z.array(
    z.strictObject({ factor: factorName, from: instant, hours: z.int().positive(), added: z.number() }),
  ),
  /** Share of readings that did not come. */
  gapRatio: z.number().min(0).max(0.2),
})

export const laboratoryPlan = z.strictObject({
  profiles: z.record(z.string(), factors),
  campaigns: z.array(
    z.strictObject({
      profile: z.string(),
      stations: z.array(z.string()).min(1),
      /** Calendar months in which samples are taken, on the day and hour named; results come days later. */
      months: z.array(z.int().min(1).max(12)).min(1),
      day: z.int().min(1).max(28),
      hour: z.int().min(0).max(23),
      resultsAfterDays: z.int().positive(),
    }),
  ),
  /** What a place makes of a level of its profile: 1 leaves it as it is. */
  shares: z.record(z.string(), z.partialRecord(factorName, z.number().positive())),
  /** Findings that are set, whatever the season: a relapse, an accident. */
  findings: z.array(
    z.strictObject({ station: z.string(), sampledAt: instant, values: z.partialRecord(factorName, z.number()) }),
  ),
})

export type SectionPlan = z.infer<typeof sectionPlan>
export type LaboratoryPlan = z.infer<typeof laboratoryPlan>
export type MeasuredLevel = z.infer<typeof measured>
export type FactorLevel = MeasuredLevel | z.infer<typeof undetected>
export type FactorName = z.infer<typeof factorName>

/** 因子与水平 — of a record whose keys are factors, which Object.entries forgets. */
export function entriesOf<Level>(
  levels: Readonly<Partial<Record<FactorName, Level>>>,
): readonly (readonly [FactorName, Level])[] {
  return Object.entries(levels).flatMap(([name, level]) =>
    level === undefined ? [] : [[factorName.parse(name), level] as const],
  )
}
