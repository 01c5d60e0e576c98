import { type AssembledVerdict, assembleVerdict } from '#kernel/indicator/assemble-verdict.ts'
import type { Evidence, PlaceEvidence } from '#kernel/indicator/evidence.ts'
import type { IndicatorDefinition, IndicatorKey } from '#kernel/indicator/indicator.ts'
import type { VerdictInput, VerdictTarget } from '#kernel/indicator/verdict-input.ts'
import type { Comparator, WaterClass } from '#kernel/plan/model.ts'
import { instantOf, type LocalDate, localDate } from '#kernel/time/calendar.ts'

/** The leap year of the plan's own vectors. */
export const FROM = localDate(2024, 1, 1)
export const TO = localDate(2024, 12, 31)

const TARGET = {
  id: '4f7c1f4e-7a01-4f44-8a57-6f3c0d6a1111',
  taskKey: 'A-0-1',
  clause: 'A-0-1.1',
  firmness: 'must',
  approximate: false,
} as const

export interface VerdictCase {
  readonly key: IndicatorKey
  readonly comparator: Comparator
  readonly value: number | WaterClass | null
  readonly target?: Partial<VerdictTarget>
  readonly asOfDay?: LocalDate
  readonly evidence: Evidence
  readonly more?: Partial<VerdictInput>
}

export function definitionOf(key: IndicatorKey, definitions: readonly IndicatorDefinition[]): IndicatorDefinition {
  const definition = definitions.find((own) => own.key === key)
  if (!definition) throw new RangeError(`no such indicator: ${key}`)
  return definition
}

/** 某县某目标的判定 — of a county that does not exist, for 2024. */
export function verdictOf(given: VerdictCase, definitions: readonly IndicatorDefinition[]): AssembledVerdict {
  const { key, comparator, value, target, asOfDay = TO, evidence, more } = given
  const definition = definitionOf(key, definitions)
  return assembleVerdict({
    target: { ...TARGET, comparator, value, unit: definition.unit, ...target },
    bound: { kind: 'bound', definition, subject: { name: '青石县', stations: [] }, change: null },
    period: { from: FROM, to: TO },
    asOf: instantOf(Date.UTC(2024, 9, 15)),
    asOfDay,
    evidence,
    published: null,
    base: null,
    ...more,
  })
}

/** 断面证据 — one place with its class of the year and of the months from January on. */
export function placeEvidence(
  yearClass: WaterClass | null,
  months: readonly (WaterClass | null)[],
  more: Partial<PlaceEvidence> = {},
): PlaceEvidence {
  return {
    name: '白糖厂',
    months: months.map((waterClass, index) => ({
      month: `2024-${String(index + 1).padStart(2, '0')}`,
      waterClass,
      published: null,
    })),
    yearClass,
    publishedYearClass: null,
    attains: null,
    ...more,
  }
}
