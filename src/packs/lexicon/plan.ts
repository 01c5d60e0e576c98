import type { PlanLexicon } from '#kernel/plan-parser/lexicon.ts'
import { meaningLexicon } from './meaning.ts'
import { structureLexicon } from './structure.ts'

/** 计划词库 — for Chinese government work plans. */
export const planLexicon = { structure: structureLexicon, meaning: meaningLexicon } satisfies PlanLexicon
