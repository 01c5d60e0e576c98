import type { FactorDefinition } from '#kernel/observation/factor.ts'
import { AIR_FACTOR_DEFINITIONS } from './air.ts'
import { SPECIFIC_FACTOR_DEFINITIONS } from './specific.ts'
import { SURROUNDING_FACTOR_DEFINITIONS } from './surroundings.ts'
import { WATER_FACTOR_DEFINITIONS } from './water.ts'

/** 全部因子 — every factor a file may bring, air first. */
export const FACTOR_DEFINITIONS: readonly FactorDefinition[] = [
  ...AIR_FACTOR_DEFINITIONS,
  ...WATER_FACTOR_DEFINITIONS,
  ...SURROUNDING_FACTOR_DEFINITIONS,
  ...SPECIFIC_FACTOR_DEFINITIONS,
]

const byFactor: ReadonlyMap<string, FactorDefinition> = new Map(
  FACTOR_DEFINITIONS.map((definition) => [definition.factor, definition]),
)

/** 因子定义 — of a factor named as on the wire; undefined when there is no such factor. */
export function factorDefinition(factor: string): FactorDefinition | undefined {
  return byFactor.get(factor)
}
