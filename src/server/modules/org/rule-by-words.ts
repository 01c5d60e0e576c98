import type { UnitSet } from '#kernel/org/org-unit.ts'
import { setRules } from '#packs/lexicon/set-rules.ts'
import { plainName } from './name-index.ts'

const RULES: ReadonlyMap<string, UnitSet['rule']> = new Map(
  Object.entries(setRules).map(([name, rule]) => [plainName(name), rule]),
)

/** 由名称定规则 — who belongs to a set where its very words say so; unstated where they do not. */
export function ruleByWords(name: string): UnitSet['rule'] {
  return RULES.get(plainName(name)) ?? { kind: 'unstated' }
}
