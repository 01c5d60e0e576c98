import type { Language } from '#cli/language.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { referenceClasses } from '#kernel/water/reference-class.ts'
import type { FactorClass, OverLimit } from '#kernel/water/water-result.ts'
import type { ClassifiedRow } from './classify-row.ts'
import { factorName, multipleOf } from './factor-name.ts'
import { unreadableReason } from './issue-sentence.ts'
import { sayWater } from './texts.ts'

/** 一行的 JSON — names of factors as bulletins print them; `multiple` as printed, `measured` unrounded. */
export function classifyWire(classified: ClassifiedRow, language: Language): Record<string, unknown> {
  const { row, options, result, otherClass } = classified
  const { standard, target, waterBody } = options
  const published = waterClassOf(row.published ?? '')
  const reason = reasonOf(classified, language)
  return {
    line: row.line,
    section: row.section,
    time: row.time,
    class: result?.waterClass ?? null,
    determinedBy: (result?.determining ?? []).map((factor) => factorName(factor)),
    mainPollutants: (result?.mainPollutants ?? []).map(overWire),
    perFactor: Object.fromEntries((result?.factors ?? []).map((one) => [factorName(one.factor), factorWire(one)])),
    standard: standard.code,
    waterBody,
    ...(target === null ? {} : { target, attains: result?.attains ?? null }),
    ...(target === null ? {} : { overTarget: (result?.overTarget ?? []).map(overWire) }),
    missing: (result?.missing ?? []).map((factor) => factorName(factor)),
    ...referenceWire(classified),
    ...(published === null ? {} : { published, agrees: published === (result?.waterClass ?? null) }),
    ...(otherClass === null ? {} : { [options.isRounded ? 'classAsMeasured' : 'classWhenRounded']: otherClass }),
    rules: rulesOf(classified).map(({ standard: code, clause, status }) => ({ standard: code, clause, status })),
    ...(reason === null ? {} : { reason }),
  }
}

/** 未评价的原因 — null where there is a class. */
export function reasonOf({ row, result }: ClassifiedRow, language: Language): string | null {
  if (result === null) return unreadableReason(row, language)
  return result.waterClass === null ? sayWater('nothingMeasured', language) : null
}

function overWire(one: OverLimit): Record<string, unknown> {
  return { factor: factorName(one.factor), multiple: multipleOf(one), measured: one.multiple }
}

function factorWire({ factor, value, isBelow, waterClass, meetsTarget }: FactorClass): Record<string, unknown> {
  return {
    key: factor,
    value,
    class: waterClass,
    ...(isBelow ? { belowDetection: true } : {}),
    ...(meetsTarget === null ? {} : { meetsTarget }),
  }
}

function referenceWire({ row, options, result }: ClassifiedRow): Record<string, unknown> {
  const classes = result === null ? [] : referenceClasses(row.readings, options)
  if (classes.length === 0) return {}
  const wire = (value: number, waterClass: WaterClass) => ({ value, class: waterClass })
  return {
    reference: Object.fromEntries(
      classes.map((one) => [factorName(one.factor), wire(one.value, one.waterClass)] as const),
    ),
  }
}

/** 依据 — the rules that decided something in this row; unverified ones are shown as 待核. */
function rulesOf({ options, result, otherClass }: ClassifiedRow): readonly RuleRef[] {
  if (result === null || result.waterClass === null) return []
  const { standard, evaluation } = options
  const rules: RuleRef[] = [standard.rules.limits, evaluation.sectionClass]
  if (options.target !== null) rules.push(standard.rules.attainment)
  if (result.mainPollutants.length > 0) rules.push(evaluation.mainPollutants.rule)
  if (result.factors.some(({ isBelow }) => isBelow)) rules.push(evaluation.statistics.belowDetection)
  if (options.saturationAt !== undefined) rules.push(standard.oxygenSaturation.rule)
  if (options.isRounded || otherClass !== null) rules.push(standard.rules.rounding)
  return rules
}
