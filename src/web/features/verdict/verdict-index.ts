import type { MentionFigureWire, PlanVerdictsWire, TargetVerdictWire } from '#contract/schemas/verdict.ts'
import type { Label } from '#kernel/label/label.ts'

/** 判定索引 — the verdicts of a plan by target, and by the task or annexed object they belong to. */
export interface VerdictIndex {
  readonly all: readonly TargetVerdictWire[]
  readonly byTarget: ReadonlyMap<string, TargetVerdictWire>
  readonly byTask: ReadonlyMap<string, readonly TargetVerdictWire[]>
  /** Figures of what clauses name without a number, by clause and indicator. */
  readonly byMention: ReadonlyMap<string, MentionFigureWire>
  /** Why nothing computes a target that has a value. */
  readonly unbound: ReadonlyMap<string, Label>
}

/** 提及键 — names what a clause mentions, as a mark on its words does. */
export const mentionKey = (clause: string, indicator: string): string => `${clause}@${indicator}`

export function verdictIndex({ verdicts, unbound, mentions }: Omit<PlanVerdictsWire, 'asOf'>): VerdictIndex {
  return {
    all: verdicts,
    byTarget: new Map(verdicts.map((verdict) => [verdict.targetId, verdict])),
    byTask: grouped(verdicts),
    byMention: new Map(mentions.map((mention) => [mentionKey(mention.clause, mention.key), mention])),
    unbound: new Map(unbound.map(({ targetId, reason }) => [targetId, reason])),
  }
}

function grouped(verdicts: readonly TargetVerdictWire[]): VerdictIndex['byTask'] {
  const byTask = new Map<string, TargetVerdictWire[]>()
  for (const verdict of verdicts) {
    const own = byTask.get(verdict.taskKey)
    if (own) own.push(verdict)
    else byTask.set(verdict.taskKey, [verdict])
  }
  return byTask
}

export const NO_VERDICTS: VerdictIndex = verdictIndex({ verdicts: [], unbound: [], mentions: [] })
