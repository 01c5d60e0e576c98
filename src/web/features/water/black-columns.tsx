import { localDate } from '#kernel/time/calendar.ts'
import { BLACK_ODOUR_FACTORS } from '#kernel/water/black-odour-rules.ts'
import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import { blackText } from '#web/features/water/black-text.ts'
import type { CheckRow } from '#web/features/water/black-waters.tsx'
import styles from '#web/features/water/facts.module.css'
import type { Water } from '#web/features/water/use-water.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { figure } from '#web/features/water/water-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { cx } from '#web/ui/cx.ts'
import type { Column } from '#web/ui/data-table-view.ts'
import { Tag } from '#web/ui/tag.tsx'

type Columns = readonly Column<CheckRow>[]

/** 黑臭各列 — water, when, grade, the four indicators with those that decide in bold, the rows. */
export function useBlackColumns(water: Water): Columns {
  return [...usePlaceColumns(), ...useIndicatorColumns(), ...useReadingsColumn(water)]
}

/** By shape, not by colour: no legal colour belongs to these grades. */
const SHAPES = { none: '○', light: '◐', heavy: '●' } as const

function usePlaceColumns(): Columns {
  const text = useText(blackText)
  return [
    {
      key: 'name',
      title: text.body,
      card: 'title',
      value: ({ water }) => water.name,
      cell: ({ water }) => (
        <span className={styles.verdict}>
          <strong lang={langOf(water.name)}>{water.name}</strong>
          {water.isRelapse && <Tag tone="seal">{text.relapse}</Tag>}
        </span>
      ),
    },
    {
      key: 'at',
      title: text.at,
      value: ({ reading }) => (reading === null ? text.never : formatInstantShort(reading.at)),
    },
    {
      key: 'grade',
      title: text.grade,
      value: ({ reading }) => reading && text.grades[reading.grade],
      order: ({ reading }) => reading && Object.keys(SHAPES).indexOf(reading.grade),
      cell: ({ reading }) =>
        reading && (
          <span className={cx(reading.grade !== 'none' && styles.missed)}>
            <span aria-hidden="true">{SHAPES[reading.grade]}</span> {text.grades[reading.grade]}
          </span>
        ),
    },
  ]
}

function useIndicatorColumns(): Columns {
  const text = useText(blackText)
  const { language } = useLanguage()
  return [...BLACK_ODOUR_FACTORS, 'waterDepth' as const].map((factor) => ({
    key: factor,
    title: `${factorName(factor, language)}${language === 'zh' ? '（' : ' ('}${factorUnit(factor, language)}${language === 'zh' ? '）' : ')'}`,
    align: 'end' as const,
    value: ({ reading }: CheckRow) => reading?.values[factor] ?? null,
    cell: ({ reading }: CheckRow) => {
      const value = reading?.values[factor]
      if (reading === null || value === undefined) return '—'
      const words = figure(value, factorDecimals(factor) ?? 1, language)
      return reading.deciding.includes(factor) ? <strong title={text.isDeciding}>{words}</strong> : words
    },
  }))
}

function useReadingsColumn({ asked }: Water): Columns {
  const text = useText(waterText)
  const { instant } = useAsOf()
  const slip = { from: localDate(asked.year, 1, 1), to: localDate(asked.year, 12, 31), asOf: instant }
  return [
    {
      key: 'readings',
      title: text.readings,
      isAction: true,
      value: () => null,
      cell: ({ water: { stationId, name } }) => (
        <ReadingsButton slip={slip} station={{ id: stationId, name, factor: null }} />
      ),
    },
  ]
}
