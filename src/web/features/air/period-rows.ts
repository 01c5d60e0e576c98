import type { RuleRef } from '#kernel/result/evaluation.ts'
import { airText } from '#web/features/air/air-text.ts'
import { overviewText } from '#web/features/air/overview-text.ts'
import type { AirEvaluation } from '#web/features/air/wire.ts'
import { factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { capital } from '#web/i18n/capital.ts'
import { formatNumber } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 对照一列 — a period, or the same period under another edition. */
export interface PeriodColumn {
  readonly key: string
  readonly title: string
  readonly evaluation: AirEvaluation | null
}

interface PeriodCell {
  /** null: the statistic cannot be stated. */
  readonly text: string | null
  /** 超标 beside the figure where the limit does not hold; null where it holds or nothing is judged. */
  readonly isOver: string | null
  readonly raw: string | null
  readonly rule: RuleRef | undefined
}

export interface PeriodRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly PeriodCell[]
}

type Factor = AirEvaluation['factors'][number]
type Statistic = Factor['mean'] | Factor['percentile']

/** The ratios are the only rows but the factors’ whose figure was rounded. */
function rawOf(key: string, { goodRatio }: AirEvaluation): string | null {
  if (key === 'ofValid') return goodRatio === null ? null : String(goodRatio.ofValid.raw)
  return key === 'ofCalendar' && goodRatio !== null ? String(goodRatio.ofCalendar.raw) : null
}

const withUnit = (name: string, unit: string, language: Language): string =>
  language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`

/** 对照各行 — valid days, good-day ratio by both denominators, heavy days, each factor's mean and percentile, the index. */
export function periodRows(evaluations: readonly AirEvaluation[], language: Language): readonly PeriodRow[] {
  if (evaluations.length === 0) return []
  const text = overviewText[language]
  const number = (value: number) => formatNumber(value, language)
  const row = (key: string, name: string, cell: (evaluation: AirEvaluation) => string | null): PeriodRow => ({
    key,
    name: capital(name),
    cells: evaluations.map((evaluation) => ({
      text: cell(evaluation),
      isOver: null,
      raw: rawOf(key, evaluation),
      rule: undefined,
    })),
  })
  const ratio = withUnit(text.goodRatio, '%', language)
  return [
    row('valid', text.validDays, ({ days }) => text.validOf(number(days.valid), number(days.calendar))),
    row('good', text.goodDays, ({ days }) => number(days.good)),
    row('ofValid', `${ratio}${text.ofValid}`, ({ goodRatio }) => goodRatio?.ofValid.rounded.toFixed(1) ?? null),
    row(
      'ofCalendar',
      `${ratio}${text.ofCalendarName}`,
      ({ goodRatio }) => goodRatio?.ofCalendar.rounded.toFixed(1) ?? null,
    ),
    row('heavy', text.heavyDays, ({ days }) => number(days.heavy)),
    ...factorRows(evaluations, language),
    row('index', text.compositeIndex, ({ compositeIndex }) => compositeIndex?.value.toFixed(2) ?? null),
  ]
}

function factorRows(evaluations: readonly AirEvaluation[], language: Language): readonly PeriodRow[] {
  const text = overviewText[language]
  const [first] = evaluations
  return (first?.factors ?? []).flatMap(({ factor, item, percentile }) => {
    const name = (what: string) =>
      withUnit(`${factorName(item, language)} ${what}`, factorUnit(factor, language), language)
    const of = (pick: (one: Factor) => Statistic) =>
      evaluations.map(({ factors }) => {
        const one = factors.find((other) => other.factor === factor)
        return cellOf(one ? pick(one) : null, language)
      })
    const means = of(({ mean }) => mean)
    const percentiles = of((one) => one.percentile)
    return [
      ...(means.some(({ text: words }) => words !== null)
        ? [{ key: `${factor} mean`, name: name(text.mean), cells: means }]
        : []),
      ...(percentiles.some(({ text: words }) => words !== null)
        ? [{ key: `${factor} percentile`, name: name(text.percentile(percentile?.p ?? 0)), cells: percentiles }]
        : []),
    ]
  })
}

function cellOf(statistic: Statistic, language: Language): PeriodCell {
  if (statistic === null) return { text: null, isOver: null, raw: null, rule: undefined }
  const { rounded, decimals, attains, raw, rule } = statistic
  const isOver = attains === false ? airText[language].exceeds : null
  return { text: rounded.toFixed(decimals), isOver, raw: String(raw), rule }
}
