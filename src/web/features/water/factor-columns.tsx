import type { WaterClass } from '#kernel/plan/model.ts'
import { classRank, WATER_CLASSES } from '#kernel/water/water-class.ts'
import { factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import { ClassChip } from '#web/features/water/class-chip.tsx'
import type { FactorLine, Gap, Rest } from '#web/features/water/factor-rows.ts'
import styles from '#web/features/water/factor-table.module.css'
import { sectionText } from '#web/features/water/section-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { figure } from '#web/features/water/water-words.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import type { Language } from '#web/i18n/language.ts'
import { cx } from '#web/ui/cx.ts'
import type { Column } from '#web/ui/data-table-view.ts'
import { Measure } from '#web/ui/measure.tsx'

type Columns = readonly Column<FactorLine>[]

/** 指标各列 — factor, limits Ⅰ–Ⅴ, mean and its class, worst month, distance to the target, what is left, the rows. */
export function useFactorColumns(section: WaterSection): Columns {
  const text = useText(sectionText)
  const { language } = useLanguage()
  return [
    {
      key: 'factor',
      title: text.factor,
      card: 'title',
      value: ({ factor }) => factorName(factor, language),
      cell: ({ factor }) => (
        <span className={styles.factor}>
          {factorName(factor, language)} <span className={styles.quiet}>{factorUnit(factor, language)}</span>
        </span>
      ),
    },
    ...useLimitColumns(section.place.targetClass),
    ...useMeanColumns(),
    ...useTargetColumns(),
    {
      key: 'readings',
      title: useText(waterText).readings,
      isAction: true,
      value: () => null,
      cell: ({ factor }) => (
        <ReadingsButton
          slip={section.provenance}
          station={{ id: section.place.stationId, name: section.place.name, factor }}
        />
      ),
    },
  ]
}

function useLimitColumns(target: WaterClass | null): Columns {
  const text = useText(sectionText)
  return WATER_CLASSES.slice(0, 5).map((waterClass, at) => {
    const words = ({ limits, band }: FactorLine): string | null =>
      band === null
        ? limits?.[at] === undefined
          ? null
          : String(limits[at])
        : text.band(String(band.min), String(band.max))
    return {
      key: waterClass,
      title: text.limitOf(waterClass),
      align: 'end',
      ...(waterClass === target ? {} : { card: 'none' as const }),
      value: words,
      order: ({ limits }) => limits?.[at] ?? null,
      cell: (line) => (
        <span className={cx(styles.limit, waterClass === target && styles.target)}>{words(line) ?? '—'}</span>
      ),
    }
  })
}

function useMeanColumns(): Columns {
  const text = useText(sectionText)
  const { monthOf } = useText(waterText)
  const { language } = useLanguage()
  return [
    {
      key: 'mean',
      title: text.yearMean,
      align: 'end',
      value: ({ mean, decimals }) => (mean === null ? null : figure(mean, decimals, language)),
      order: ({ mean }) => mean,
      cell: ({ mean, decimals, isBelow }) => <Value {...{ value: mean, decimals, isBelow }} />,
    },
    {
      key: 'class',
      title: text.meanClass,
      value: ({ waterClass }) => waterClass,
      order: ({ waterClass }) => (waterClass === null ? null : classRank(waterClass)),
      cell: ({ waterClass, meetsTarget }) =>
        waterClass === null ? '—' : <ClassChip waterClass={waterClass} attains={meetsTarget} />,
    },
    {
      key: 'worst',
      title: text.worst,
      value: ({ worst, decimals }) =>
        worst && text.worstOf(monthOf(Number(worst.month.slice(5))), figure(worst.value, decimals, language)),
      order: ({ worst }) => worst?.month ?? null,
      cell: ({ worst, decimals }) =>
        worst === null ? (
          '—'
        ) : (
          <span className={styles.worst}>
            <span className={styles.quiet}>{monthOf(Number(worst.month.slice(5)))}</span>
            <Value value={worst.value} decimals={decimals} isBelow={worst.isBelow} />
          </span>
        ),
    },
  ]
}

interface ValueProps {
  readonly value: number | null
  readonly decimals: number
  readonly isBelow: boolean
}

/** A value as judged; below detection it says so, and half of the limit counts. */
function Value({ value, decimals, isBelow }: ValueProps) {
  const text = useText(sectionText)
  const { language } = useLanguage()
  if (value === null) return '—'
  const words = figure(value, decimals, language)
  return isBelow ? (
    <span className={styles.below} title={text.belowOf(words)}>
      {text.below}
    </span>
  ) : (
    <Measure value={words} unit="" />
  )
}

function useTargetColumns(): Columns {
  const text = useText(sectionText)
  const { language } = useLanguage()
  return [
    {
      key: 'gap',
      title: text.gap,
      align: 'end',
      value: (line) => line.gap && gapWords(line.gap, line.decimals, language),
      order: ({ gap }) => (gap === null || !('value' in gap) ? null : gap.kind === 'room' ? gap.value : -gap.value),
      cell: ({ gap, decimals }) =>
        gap === null ? (
          '—'
        ) : (
          <span className={cx(gap.kind !== 'room' && gap.kind !== 'within' && styles.missed)}>
            {gapWords(gap, decimals, language)}
          </span>
        ),
    },
    {
      key: 'rest',
      title: text.rest,
      align: 'end',
      value: (line) => line.rest && restWords(line.rest, line.decimals, language),
      cell: ({ rest, decimals }) =>
        rest === null ? (
          text.noRest
        ) : (
          <span className={cx(rest.kind === 'impossible' && styles.missed)} title={text.restTitle(rest.months)}>
            {restWords(rest, decimals, language)}
          </span>
        ),
    },
  ]
}

function gapWords(gap: Gap, decimals: number, language: Language): string {
  const text = sectionText[language]
  switch (gap.kind) {
    case 'room':
      return text.room(figure(gap.value, decimals, language))
    case 'over':
      return text.short(figure(gap.value, decimals, language))
    case 'short':
      return text.shortOxygen(figure(gap.value, decimals, language))
    default:
      return text[gap.kind]
  }
}

function restWords(rest: Rest, decimals: number, language: Language): string {
  const text = sectionText[language]
  if (rest.kind === 'atMost' || rest.kind === 'atLeast') return text[rest.kind](figure(rest.value, decimals, language))
  return text[rest.kind]
}
