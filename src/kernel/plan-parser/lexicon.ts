import type { MeaningLexicon } from './meaning/meaning-lexicon.ts'
import type { StructureLexicon } from './structure-lexicon.ts'

/** 计划词库 — the words the parser knows plans by: how they are built, and what their sentences mean. */
export interface PlanLexicon {
  readonly structure: StructureLexicon
  readonly meaning: MeaningLexicon
}
