import type { Comparator } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import { boundComparator, type Change, type NumberContext } from './number-context.ts'
import { plainText } from './plain-text.ts'

/** 目标值 — comparator and signed value of one number as a target; a range gives one or two. */
export interface BoundValue {
  readonly comparator: Comparator
  readonly value: number
}

const FLIPPED: Readonly<Record<Comparator, Comparator>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>', '=': '=' }

/** 以下、以内 include the number itself in a target (民法典第一千二百五十九条). */
const inclusive = (comparator: Comparator, context: NumberContext): Comparator =>
  comparator === '<' && context.bound?.comparator === '<' && context.comparator?.comparator !== '<' ? '<=' : comparator

const isLowerBetter = (indicator: string, reading: ClauseReading): boolean =>
  reading.patterns.lowerIsBetter.test(plainText(indicator, reading.lexicon.traditional))

/** Only 达到、为 or nothing before it: the less of a bad thing the better, the more of any other. */
function openComparator(context: NumberContext, indicator: string, reading: ClauseReading): Comparator {
  if (isLowerBetter(indicator, reading)) return '<='
  if (context.comparator?.comparator === '=' && context.mention.unitKind !== 'share') return '='
  return '>='
}

/** 升降 with a printed base: 较上年下降10% is ≤ −10 %, 增长不超过3% is ≤ 3 %. */
function changed(context: NumberContext, change: Change, indicator: string, reading: ClauseReading): BoundValue {
  const magnitude = boundComparator(context) ?? '>='
  const better = isLowerBetter(indicator, reading) ? -1 : 1
  const direction = change.direction === 'better' ? better : change.direction
  const value = direction * context.mention.value
  return { comparator: direction === 1 ? magnitude : FLIPPED[magnitude], value }
}

/** 定值 — what the target asks of the indicator; both ends of a range count only when it is to be kept within them. */
export function boundValues(context: NumberContext, indicator: string, reading: ClauseReading): readonly BoundValue[] {
  const { value, high } = context.mention
  if (context.change !== null && context.change.base !== null)
    return [changed(context, context.change, indicator, reading)]
  const bound = boundComparator(context)
  const comparator = bound === null ? openComparator(context, indicator, reading) : inclusive(bound, context)
  if (high === null) return [{ comparator, value }]
  const within = /控制在|保持在|维持在|稳定在|介于/.test(context.comparator?.word ?? '')
  if (within) {
    return [
      { comparator: '>=', value },
      { comparator: '<=', value: high },
    ]
  }
  return [{ comparator, value: comparator === '<=' || comparator === '<' ? high : value }]
}
