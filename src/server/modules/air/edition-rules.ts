import type { EditionChoice } from '#kernel/air/edition.ts'
import { type AirRuleset, rulesetFor } from '#kernel/air/ruleset.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { packHash } from '#server/platform/pack-hash.ts'

/** What every number of the air is computed by; written once, it does not change while the server runs. */
export const AIR_PACK_HASH = packHash(AIR_RULESETS_PACK)

/** 所用规则集 — the ones in force on the days of a period, in order, or the one chosen. */
export function rulesetsOf(choice: EditionChoice, from: LocalDate, to: LocalDate): readonly AirRuleset[] {
  if (choice.kind === 'fixed') return [rulesetFor(AIR_RULESETS_PACK, choice, from)]
  return AIR_RULESETS_PACK.filter(({ validFrom, validTo }) => validFrom <= to && (validTo === null || validTo >= from))
}

/** 版本说法 — as a slip prints it: HJ 633-2012 · GB 3095-2012 · HJ 663-2013. */
export function editionText(rulesets: readonly AirRuleset[]): string {
  const standards = rulesets.flatMap(({ aqi, limits, evaluation }) => [
    aqi.source.standard,
    limits.source.standard,
    evaluation.validity.yearRule.standard,
  ])
  return [...new Set(standards)].join(' · ')
}

/** 所依条款 — of the sets used, what they leave open included. */
export function rulesOf(rulesets: readonly AirRuleset[]): readonly RuleRef[] {
  const rules = rulesets.flatMap(({ aqi, limits, evaluation, open }) => [
    aqi.source,
    limits.source,
    evaluation.validity.dayRule,
    evaluation.validity.mda8Rule,
    evaluation.validity.yearRule,
    ...open,
  ])
  const distinct = new Map(rules.map((rule) => [`${rule.standard} ${rule.clause}`, rule]))
  return [...distinct.values()]
}
