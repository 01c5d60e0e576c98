import type { Comparator, ParsedFigure } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { Mention } from './mentions.ts'
import { boundComparator, type NumberContext } from './number-context.ts'
import { numberOf } from './numerals.ts'
import type { Subject } from './subject.ts'
import { withoutOverlaps } from './used-spans.ts'

/** A figure with the span of the clause it uses up. */
export interface FoundFigure {
  readonly start: number
  readonly end: number
  readonly figure: ParsedFigure
}

function found(
  reading: ClauseReading,
  start: number,
  end: number,
  figure: Omit<ParsedFigure, 'clause' | 'text'>,
): FoundFigure {
  return { start, end, figure: { clause: reading.clause.id, text: reading.text.slice(start, end), ...figure } }
}

const CAPPED = /不超过|最多|不高于/

/** 频次 — 每半年一次, 每月不少于2次. Once a period is the rhythm itself; only another count is a number. */
function frequencies(reading: ClauseReading): readonly FoundFigure[] {
  return [...reading.plain.matchAll(reading.patterns.frequency)].map((match) => {
    const [text, bound, counted, , , perCount] = match
    const times = numberOf(counted ?? perCount ?? '')
    const comparator: Comparator = bound !== undefined && CAPPED.test(bound) ? '<=' : '>='
    const number = times === null || times === 1 ? {} : { comparator, value: times, unit: '次' }
    return found(reading, match.index, match.index + text.length, { kind: 'frequency', ...number })
  })
}

/** 保存期限 — 保存期限不少于三年. */
function retentions(reading: ClauseReading): readonly FoundFigure[] {
  return [...reading.plain.matchAll(reading.patterns.retention)].flatMap((match) => {
    const [text, bound = '', printed = '', unit = ''] = match
    const value = numberOf(printed)
    if (value === null) return []
    const end = match.index + text.length
    const start =
      bound === '' || bound === '达到' || bound === '为'
        ? end - text.length + text.indexOf(printed)
        : match.index + text.indexOf(bound)
    const comparator: Comparator = bound === '超过' ? '>' : '>='
    return [found(reading, start, end, { kind: 'retention', comparator, value, unit })]
  })
}

const COVERAGE =
  /(?:[一二两三四五六七八九十]级)?(?:100%|百分之百|百分百)?全覆盖|[二两三四五六七八九十\d]+个“?(?:百分之百|百分百|100%)/g
const EVERY_ONE = /(^|[，；。：])([^，；。：\d]{0,8}?)(所有)(?=[一-龥])/g
const NONE_LEFT =
  /全部(?=完成|正常|稳定|清零|实现|达标|纳入|安装|落实|建成|配备|接入|联网|取缔|整改|办结|销号|关停|淘汰|拆除|入园|持证|上岗|到位|清理|清运|关闭|搬迁|退出|治理|整治|收集|处理|处置|规范)/g
/** 所有 with nothing ordered (所有制、本计划中所有单位) covers nothing. */
const NOT_EVERY_ONE = /^所有(?:制|权|人|者)/

/** 覆盖范围 — 全覆盖, 六个百分之百, 所有…, 全部完成: the whole, as 100 %. */
function coverages(reading: ClauseReading): readonly FoundFigure[] {
  const whole = { kind: 'coverage', comparator: '=', value: 100, unit: '%' } as const
  const result = [...reading.plain.matchAll(COVERAGE)].map((match) =>
    found(reading, match.index, match.index + match[0].length, whole),
  )
  for (const match of reading.masked.matchAll(EVERY_ONE)) {
    const start = match.index + (match[1]?.length ?? 0) + (match[2]?.length ?? 0)
    if (NOT_EVERY_ONE.test(reading.masked.slice(start, start + 3))) continue
    if (!reading.patterns.deedAnywhere.test(reading.plain.slice(start, start + 60))) continue
    result.push(found(reading, start, start + 2, whole))
  }
  for (const match of reading.masked.matchAll(NONE_LEFT)) {
    result.push(found(reading, match.index, match.index + 2, whole))
  }
  return result
}

/** 其他数字 of fixed wording, which use up their words before targets are looked for. */
export function fixedFigures(reading: ClauseReading): readonly FoundFigure[] {
  return withoutOverlaps([...retentions(reading), ...frequencies(reading), ...coverages(reading)], reading.plain.length)
}

const EXCLUDED = /^的?(?:除外|不计|不在此列)/
const NEGATED: Readonly<Record<Comparator, Comparator>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '=' }

/** 阈值 — a bound that picks out objects; with 除外 what is meant lies on the other side of it. */
export function thresholdFigure(reading: ClauseReading, context: NumberContext): FoundFigure {
  const excluded = EXCLUDED.exec(context.after)?.[0] ?? ''
  const printed = boundComparator(context) ?? '='
  const comparator = excluded === '' ? printed : NEGATED[printed]
  return found(reading, context.textStart, context.textEnd + excluded.length, {
    kind: 'threshold',
    comparator,
    value: context.mention.value,
    unit: context.mention.unit,
  })
}

/** 引用 — a count another document gave, or what has been: 通知提出的10个关键环节, with the noun it counts. */
export function referenceFigure(reading: ClauseReading, context: NumberContext, noun: string): FoundFigure {
  return found(reading, context.mention.start, context.textEnd + noun.length, {
    kind: 'reference',
    value: context.mention.value,
    unit: context.mention.unit,
  })
}

const PICKS_OUT = /^的(?!目标|要求|任务|水平|标准|指标)/
const IN_CASE = /^(?:时|后|的?情况|期间|以后)/
const LEAD = 4
const CONDITIONAL_LEAD = /^(?:对|凡|凡是|如|如果|若|当|针对|一旦)/
const GOES_ON = /^(?:、|（|和|及|以及|或|且|并|，|；|。|）|”|完成|实现|达到|的)/
const ADDS = /^(?:以及|或者|或|及|和)[^\d]*的[一-龥]/

/** In a bracket after a noun a bound says which of them are meant: （床位数20张以上）. */
const isAside = (reading: ClauseReading, mention: Mention): boolean =>
  reading.plain[reading.partStart(mention.start) - 1] === '（'

/** 是否阈值 — whether a bounded number picks out objects rather than says how much is to be reached. */
export function isThreshold(
  reading: ClauseReading,
  context: NumberContext,
  subject: Subject,
  hasDeed: boolean,
): boolean {
  const { mention, bound, comparator, after } = context
  if (EXCLUDED.test(after)) return true
  const bounded = bound !== null || comparator?.printed === true
  if (!bounded || context.change !== null) return false
  if (mention.unitKind === 'time') return PICKS_OUT.test(after) || reading.patterns.attributeEnd.test(subject.plain)
  if (IN_CASE.test(after)) return true
  if (isAside(reading, mention) && mention.unitKind !== 'share') return true
  const isShareOf = mention.unitKind === 'share' && !reading.patterns.measureEnd.test(subject.plain)
  if (isShareOf) return false
  if (reading.patterns.attributeEnd.test(subject.plain)) return true
  const counts = (mention.unitKind === 'count' || mention.unitKind === 'extent') && hasDeed
  if (PICKS_OUT.test(after)) return !counts
  if (bound !== null && mention.unitKind !== 'share' && ADDS.test(after)) return true
  const partStart = reading.partStart(mention.start)
  const part = reading.plain.slice(partStart, Math.min(partStart + LEAD, mention.start))
  if (CONDITIONAL_LEAD.test(part) && after !== '') return true
  return after !== '' && !GOES_ON.test(after) && bound !== null && !counts
}
