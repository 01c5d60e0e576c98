import { WATER_FACTORS, type WaterFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { type ClassCounts, countClasses, sharesOf, statusOfShares } from '#kernel/water/basin-shares.ts'
import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import type { PhMean } from '#kernel/water/mean-reading.ts'
import { meanOf } from '#kernel/water/month-readings.ts'
import { type QualityStatus, statusOfClass } from '#kernel/water/quality-status.ts'
import { type FactorReadings, readingsOf } from '#kernel/water/readings-of.ts'
import { attainsClass } from '#kernel/water/water-class.ts'
import type { WaterClassResult, WaterReading } from '#kernel/water/water-result.ts'

export interface BasinSection {
  readonly readings: FactorReadings
  readonly result: WaterClassResult
}

/** 流域主要污染指标 — with the sections in which it is worse than class Ⅲ. */
export interface BasinPollutant {
  readonly factor: WaterFactor
  readonly sectionsOver: number
}

/** 流域评价 — `total` counts sections with a class: dry, frozen or unmeasured ones are left out of every share. */
export interface BasinEvaluation {
  readonly method: 'shares' | 'means'
  readonly total: number
  readonly counts: ClassCounts
  /** Of `total`, 0–1, exact; printed shares may be adjusted to add up. */
  readonly goodShare: number
  readonly inferiorShare: number
  readonly status: QualityStatus
  readonly mainPollutants: readonly BasinPollutant[]
  /** The class of the means over sections; null where the shares decide. */
  readonly ofMeans: WaterClassResult | null
  readonly rule: RuleRef
}

/**
 * 河流、流域（水系）评价 — from five sections on by the shares of Ⅰ–Ⅲ and 劣Ⅴ, below by the class of the means over sections
 * (环办〔2011〕22号). null where no section has a class.
 */
export function evaluateBasin(
  sections: readonly BasinSection[],
  options: ClassifyWaterOptions & { readonly phMean?: PhMean },
): BasinEvaluation | null {
  const { basin } = options.evaluation
  const judged = sections.filter(({ result }) => result.waterClass !== null)
  const classes = judged.flatMap(({ result }) => (result.waterClass === null ? [] : [result.waterClass]))
  const counts = countClasses(classes)
  const shares = sharesOf(counts)
  const method = judged.length >= basin.minimumSections ? 'shares' : 'means'
  const ofMeans = method === 'means' ? classOfMeans(judged, options) : null
  if (judged.length === 0 || (method === 'means' && !ofMeans?.waterClass)) return null
  return {
    method,
    total: shares.total,
    counts,
    goodShare: shares.good / shares.total,
    inferiorShare: shares.inferior / shares.total,
    status: ofMeans?.waterClass ? statusOfClass(ofMeans.waterClass) : statusOfShares(shares, options.evaluation),
    mainPollutants: ofMeans ? ofTheMeans(ofMeans, judged) : byExceedRate(judged, options),
    ofMeans,
    rule: basin.rule,
  }
}

/** 断面均值 — the arithmetic mean of each factor over the sections, judged as one section. */
function classOfMeans(
  sections: readonly BasinSection[],
  options: ClassifyWaterOptions & { readonly phMean?: PhMean },
): WaterClassResult {
  const means: Partial<Record<WaterFactor, WaterReading>> = {}
  const groups = readingsOf(sections.map(({ readings }) => readings))
  for (const factor of WATER_FACTORS) {
    const mean = meanOf(factor, groups.get(factor) ?? [], options.phMean)
    if (mean !== null) means[factor] = mean
  }
  return classifyWater(means, options)
}

/** 断面超标率 — the factors worse than class Ⅲ in most sections; the sections evaluated are the same for all. */
function byExceedRate(
  sections: readonly BasinSection[],
  { evaluation }: ClassifyWaterOptions,
): readonly BasinPollutant[] {
  return WATER_FACTORS.map((factor) => ({ factor, sectionsOver: sectionsOver(factor, sections) }))
    .filter((one) => one.sectionsOver > 0)
    .toSorted((a, b) => b.sectionsOver - a.sectionsOver)
    .slice(0, evaluation.mainPollutants.count)
}

function ofTheMeans(ofMeans: WaterClassResult, sections: readonly BasinSection[]): readonly BasinPollutant[] {
  return ofMeans.mainPollutants.map(({ factor }) => ({ factor, sectionsOver: sectionsOver(factor, sections) }))
}

function sectionsOver(factor: WaterFactor, sections: readonly BasinSection[]): number {
  const isOver = (result: WaterClassResult): boolean =>
    result.factors.some((one) => one.factor === factor && !attainsClass(one.waterClass, 'Ⅲ'))
  return sections.filter(({ result }) => isOver(result)).length
}
