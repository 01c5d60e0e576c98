import type { Factor } from '#kernel/observation/factor.ts'
import { meanPh, meanReading, type PhMean } from '#kernel/water/mean-reading.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'
import { usableReading } from '#kernel/water/water-limit.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** 监测手段 — automatic 自动站, laboratory 手工监测. */
export type WaterSource = 'automatic' | 'laboratory'

/** 水样读数 — one value of one factor, as one of the two ways of measuring gave it. */
export interface WaterSample extends WaterReading {
  readonly factor: Factor
  readonly source: WaterSource
}

/** 月度读数 — by factor, with where its mean came from and of how many readings. */
export interface MonthReadings {
  readonly readings: Readonly<Partial<Record<Factor, WaterReading>>>
  readonly sources: Readonly<Partial<Record<Factor, { readonly kind: WaterSource; readonly have: number }>>>
}

export interface MeanOptions {
  readonly evaluation: SurfaceWaterEvaluation
  /** Default: by hydrogen ions. */
  readonly phMean?: PhMean
}

/**
 * 月均值 — of all readings of a month at one place: automatic ones alone where there are any for pH, dissolved oxygen,
 * CODMn, NH₃-N, TP and TN, laboratory ones alone where there are any for the others. Factors without a usable reading are
 * absent. The two ways are never mixed in one mean.
 */
export function monthReadings(samples: readonly WaterSample[], options: MeanOptions): MonthReadings {
  const readings: Partial<Record<Factor, WaterReading>> = {}
  const sources: Partial<Record<Factor, { kind: WaterSource; have: number }>> = {}
  for (const [factor, all] of byFactor(samples)) {
    const isAutomaticFirst = options.evaluation.statistics.automaticFirst.includes(factor)
    const order: readonly WaterSource[] = isAutomaticFirst ? ['automatic', 'laboratory'] : ['laboratory', 'automatic']
    const kind = order.find((source) => all.some((sample) => sample.source === source))
    if (kind === undefined) continue
    const counted = all.filter(({ source }) => source === kind)
    const reading = meanOf(factor, counted, options.phMean)
    if (reading === null) continue
    readings[factor] = reading
    sources[factor] = { kind, have: counted.length }
  }
  return { readings, sources }
}

/** 均值 — of readings of one factor, pH by its own rule. */
export function meanOf(factor: Factor, readings: readonly WaterReading[], phMean?: PhMean): WaterReading | null {
  return factor === 'ph' ? meanPh(readings, phMean ?? 'hydrogenIon') : meanReading(readings)
}

function byFactor(samples: readonly WaterSample[]): ReadonlyMap<Factor, readonly WaterSample[]> {
  const groups = new Map<Factor, WaterSample[]>()
  for (const sample of samples) {
    if (usableReading(sample) === null) continue
    const group = groups.get(sample.factor)
    if (group === undefined) groups.set(sample.factor, [sample])
    else group.push(sample)
  }
  return groups
}
