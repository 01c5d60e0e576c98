import type { Comparator, ParsedTarget, WaterClass } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import { scopeOf } from './scope.ts'
import type { Sentence } from './sentence.ts'
import type { Subject } from './subject.ts'

/** 目标草案 — what one reader found; firmness, date and scope are the same for all and added here. */
export interface TargetDraft {
  readonly subject: Subject
  /** Begin of the words the subject was read from. */
  readonly from: number
  readonly indicator: string
  readonly comparator: Comparator
  readonly value: number | WaterClass | null
  readonly unit: string
  readonly approximate: boolean
  readonly base?: string | null
  /** A scope the reader knows better than the general rule. */
  readonly scope?: string | undefined
  readonly external: boolean
  readonly start: number
  readonly end: number
  /** End of the words used up, when the figure's object follows it (100名优秀企业家). */
  readonly usedTo?: number
}

/** Where the subject of something at the given place begins: its part, or the end of the target before it. */
export type SubjectFrom = (at: number) => number

const NEAR = 80

/** 力争 in a soft clause; what the same part promises (确保) without softening it stays binding. */
function firmnessOf(reading: ClauseReading, at: number): ParsedTarget['firmness'] {
  if (reading.clause.kind !== 'soft') return 'must'
  const part = reading.plain.slice(Math.max(reading.partStart(at), at - NEAR), Math.min(reading.partEnd(at), at + NEAR))
  return reading.patterns.firm.test(part) && !reading.patterns.soft.test(part) ? 'must' : 'strive'
}

/** 成目标 — a draft with what its clause and sentence add. */
export function targetOf(draft: TargetDraft, reading: ClauseReading, sentence: Sentence): ParsedTarget {
  const isSetElsewhere = draft.external && draft.value === null
  const by = sentence.dueBy(draft.start) ?? (isSetElsewhere ? sentence.documentYearEnd() : undefined)
  const scope = draft.scope ?? scopeOf(draft.subject, reading, sentence, draft.from)
  const base = draft.base ?? draft.subject.base
  return {
    clause: reading.clause.id,
    indicator: draft.indicator,
    comparator: draft.comparator,
    value: draft.value,
    unit: draft.unit,
    firmness: firmnessOf(reading, draft.start),
    approximate: draft.approximate,
    ...(base === null ? {} : { base }),
    ...(scope === undefined ? {} : { scope }),
    ...(by === undefined ? {} : { by }),
    external: draft.external || draft.start >= reading.umbrellaEnd,
    text: reading.text.slice(draft.start, draft.end),
  }
}
