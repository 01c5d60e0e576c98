import { annexTarget } from '#kernel/indicator/annex-target.ts'
import { bindTarget } from '#kernel/indicator/bind-target.ts'
import { unboundWords } from '#kernel/indicator/unbound-words.ts'
import type { BoundTarget } from '#kernel/indicator/verdict-input.ts'
import type { Label } from '#kernel/label/label.ts'
import type { ParsedTarget } from '#kernel/plan/model.ts'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { PlanTargets } from '#server/modules/plan/index.ts'
import type { VerdictScope } from './asked.ts'

/** 期间 — first and last day, both included. */
export interface TargetPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** 待判目标 — of a clause or of an annex; `indicator` says what computes it, or why nothing does. */
export interface JudgedTarget {
  readonly id: string
  readonly taskKey: string
  readonly target: ParsedTarget
  readonly period: TargetPeriod
}

/**
 * 待判目标 — of a plan, then the objects of its annexes that have a class of their own. Of an annexed object the row's id is
 * the target's, and its key in the document (W-A2) both task and clause.
 */
export function judgedTargets({ year, targets, annexes }: PlanTargets): readonly JudgedTarget[] {
  const ofClauses = targets.map((own) => ({
    id: own.id,
    taskKey: own.taskKey,
    target: own.target,
    period: periodOf(own.target, own.year),
  }))
  const ofAnnexes = annexes.flatMap(({ id, object }) => {
    const target = annexTarget(object, localDate(year, 12, 31))
    return target === null ? [] : [{ id, taskKey: object.id, target, period: periodOf(target, year) }]
  })
  return [...ofClauses, ...ofAnnexes]
}

/** A target with a day is judged over that day's year up to it, one without over the plan's year. */
function periodOf({ by }: ParsedTarget, year: number): TargetPeriod {
  const to = by ?? localDate(year, 12, 31)
  return { from: localDate(Number(to.slice(0, 4)), 1, 1), to }
}

/** 绑定 — to an indicator and the places of the county as of the moment; or the words why not. */
export function boundOrWords(judged: JudgedTarget, { countyName, stations }: VerdictScope): BoundTarget | Label {
  const bound = bindTarget(judged.target, { county: countyName, stations }, INDICATORS)
  if (bound.kind === 'unbound') return unboundWords(bound)
  const first = AIR_RULESETS_PACK[0]?.validFrom
  const isTooEarly = first !== undefined && judged.period.from < first
  return bound.definition.subject === 'countyAir' && isTooEarly ? tooEarlyWords(first) : bound
}

export function isBound(bound: BoundTarget | Label): bound is BoundTarget {
  return 'kind' in bound
}

function tooEarlyWords(first: LocalDate): Label {
  return {
    zh: `${first}以前没有本系统收录的空气质量标准，无法判定。`,
    en: `No air quality standard kept here was in force before ${first}; nothing can be judged.`,
  }
}
