import type { Domain } from '#kernel/plan/model.ts'
import type { StructureLexicon } from './structure-lexicon.ts'

/** 领域 — air or water when a title speaks of one of them alone, else other. */
export function domainOf(foldedTitle: string, lexicon: StructureLexicon): Domain {
  const isAir = lexicon.domainWords.air.some((word) => foldedTitle.includes(word))
  const isWater = lexicon.domainWords.water.some((word) => foldedTitle.includes(word))
  if (isAir === isWater) return 'other'
  return isAir ? 'air' : 'water'
}
