import { Link } from '@tanstack/react-router'
import type { WaterClass } from '#kernel/plan/model.ts'
import { classRank } from '#kernel/water/water-class.ts'
import { ClassChip } from '#web/features/water/class-chip.tsx'
import { MonthMark } from '#web/features/water/month-mark.tsx'
import { attainedMonths, type MonthCell, monthCells } from '#web/features/water/months-view.ts'
import { sectionsText } from '#web/features/water/sections-text.ts'
import type { Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { waterText } from '#web/features/water/water-text.ts'
import type { SectionRow } from '#web/features/water/wire.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import type { CellValue, Column } from '#web/ui/data-table-view.ts'

/** 矩阵一行 — a section with its twelve months. */
export interface MatrixRow {
  readonly section: SectionRow
  readonly cells: readonly MonthCell[]
}

export function matrixRows(sections: readonly SectionRow[], year: number, today: string): readonly MatrixRow[] {
  return sections.map((section) => ({
    section,
    cells: monthCells(year, section.months, { target: section.targetClass, today }),
  }))
}

const rank = (waterClass: WaterClass | null): CellValue => (waterClass === null ? null : classRank(waterClass))

/** 矩阵各列 — name, river, level, target, the twelve months, months attained, and the class of the year's means. */
export function useSectionColumns(water: Water): readonly Column<MatrixRow>[] {
  const months = useMonthColumns()
  return [...usePlaceColumns(water), ...months, ...useYearColumns()]
}

function usePlaceColumns(water: Water): readonly Column<MatrixRow>[] {
  const text = useText(waterText)
  return [
    {
      key: 'name',
      title: text.place,
      card: 'title',
      value: ({ section }) => section.name,
      cell: ({ section }) => (
        <Link
          to="/$county/water/sections/$station"
          params={{ county: water.county, station: section.stationId }}
          search={{ year: water.search.year }}
          className={styles.name}
          lang={langOf(section.name)}
        >
          {section.name}
        </Link>
      ),
    },
    {
      key: 'river',
      title: text.river,
      value: ({ section }) => section.river ?? (section.waterBody === 'lake' ? text.lake : null),
    },
    {
      key: 'level',
      title: text.level,
      value: ({ section }) => section.controlLevel && (text.levels[asLevel(section.controlLevel)] ?? null),
    },
    {
      key: 'target',
      title: text.target,
      value: ({ section }) => section.targetClass,
      order: ({ section }) => rank(section.targetClass),
      cell: ({ section }) => section.targetClass ?? text.noTarget,
    },
  ]
}

type Level = keyof typeof waterText.zh.levels

/** A level nobody here knows has no word; the wire holds text. */
const asLevel = (level: string): Level => LEVELS.find((one) => one === level) ?? 'county'
const LEVELS: readonly Level[] = ['national', 'province', 'city', 'county']

function useMonthColumns(): readonly Column<MatrixRow>[] {
  const text = useText(waterText)
  return Array.from({ length: 12 }, (_, at): Column<MatrixRow> => {
    const cellOf = ({ cells }: MatrixRow) => cells[at]
    const classOf = (row: MatrixRow): WaterClass | null => {
      const cell = cellOf(row)
      return cell?.kind === 'class' ? cell.waterClass : null
    }
    return {
      key: String(at + 1),
      title: text.monthOf(at + 1),
      value: (row) => {
        const cell = cellOf(row)
        if (cell?.kind !== 'class') return null
        return cell.official === null
          ? cell.waterClass
          : `${cell.waterClass} ${text.official} ${cell.official.waterClass}`
      },
      order: (row) => rank(classOf(row)),
      cell: (row) => {
        const cell = cellOf(row)
        return cell && <MonthMark cell={cell} />
      },
    }
  })
}

function useYearColumns(): readonly Column<MatrixRow>[] {
  const text = useText(sectionsText)
  const words = useText(waterText)
  const fraction = ({ cells }: MatrixRow) => {
    const { attained, judged, official } = attainedMonths(cells)
    const ours = `${attained}/${judged}`
    return { ours, byOfficial: official === null ? null : text.byOfficial(`${official}/${judged}`) }
  }
  return [
    {
      key: 'attained',
      title: text.attained,
      align: 'end',
      value: (row) => {
        const { ours, byOfficial } = fraction(row)
        return byOfficial === null ? ours : `${ours} ${byOfficial}`
      },
      order: ({ cells }) => {
        const { attained, judged } = attainedMonths(cells)
        return judged === 0 ? null : attained / judged
      },
      cell: (row) => {
        const { ours, byOfficial } = fraction(row)
        return (
          <span className={styles.fraction}>
            {ours}
            {byOfficial === null ? null : <span className={styles.quiet}>{byOfficial}</span>}
          </span>
        )
      },
    },
    {
      key: 'year',
      title: text.year,
      value: ({ section }) => section.yearResult?.waterClass ?? null,
      order: ({ section }) => rank(section.yearResult?.waterClass ?? null),
      cell: ({ section: { yearResult } }) =>
        yearResult?.waterClass ? (
          <ClassChip waterClass={yearResult.waterClass} attains={yearResult.attains} />
        ) : (
          <span className={styles.quiet}>{words.noDataShort}</span>
        ),
    },
  ]
}
