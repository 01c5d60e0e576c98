import type { Language } from '#cli/language.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { evaluateLake, type LakeEvaluation } from '#kernel/water/evaluate-lake.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'
import { trophicIndexRules as trophic } from '#packs/standards/trophic-index.ts'
import { factorName, multipleOf, overLimitList } from './factor-name.ts'
import { placesOf } from './places.ts'
import { sayWater } from './texts.ts'
import { GRADE_NAMES, TLI_DECIMALS } from './tli.ts'
import type { WaterRow } from './water-rows.ts'

/** 评价湖库 — rows of one period by point: means over time, then over the points. */
export function judgeLake(rows: readonly WaterRow[]): LakeEvaluation | null {
  const points = placesOf(rows).map(({ readings }) => readings)
  return evaluateLake(points, { standard, evaluation, trophic })
}

export function lakeWire(lake: LakeEvaluation | null): Record<string, unknown> {
  const tli = lake?.trophic.kind === 'value' ? lake.trophic : null
  const missing = lake?.trophic.kind === 'missing' ? lake.trophic.missing : []
  return {
    points: lake?.points ?? 0,
    class: lake?.result.waterClass ?? null,
    determinedBy: (lake?.result.determining ?? []).map((factor) => factorName(factor)),
    mainPollutants: (lake?.result.mainPollutants ?? []).map((one) => ({
      factor: factorName(one.factor),
      multiple: multipleOf(one),
    })),
    index: tli?.index ?? null,
    rounded: tli === null ? null : roundHalfEven(tli.index, TLI_DECIMALS),
    grade: tli === null ? null : GRADE_NAMES[tli.grade].zh,
    missing: missing.map((factor) => factorName(factor)),
    standard: standard.code,
    rules: [standard.rules.limits, evaluation.lake, trophic.rule],
  }
}

export function lakeText(lake: LakeEvaluation | null, language: Language): string {
  if (lake === null) return `${sayWater('nothingMeasured', language)}\n`
  const { points, result, trophic: state } = lake
  const lines = [sayWater('lakeClass', language, { points, class: result.waterClass ?? '—' })]
  if (result.mainPollutants.length > 0) {
    lines.push(sayWater('basinMain', language, { factors: overLimitList(result.mainPollutants, language) }))
  }
  if (state.kind === 'value') {
    const index = roundHalfEven(state.index, TLI_DECIMALS).toFixed(TLI_DECIMALS)
    lines.push(sayWater('lakeState', language, { index, grade: GRADE_NAMES[state.grade][language] }))
  } else {
    const names = state.missing.map((factor) => factorName(factor, language))
    lines.push(sayWater('lakeNoState', language, { factors: names.join(language === 'zh' ? '、' : ', ') }))
  }
  return `${lines.join('\n')}\n`
}
