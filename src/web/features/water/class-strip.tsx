import styles from '#web/features/water/class-strip.module.css'
import { MonthMark } from '#web/features/water/month-mark.tsx'
import { type MonthCell, monthCells } from '#web/features/water/months-view.ts'
import { sectionText } from '#web/features/water/section-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { useText } from '#web/i18n/dictionary.ts'

interface ClassStripProps {
  readonly section: WaterSection
  readonly cells: readonly MonthCell[]
  readonly today: string
}

/** 逐月类别 — the year's twelve months over last year's, in one small table. */
export function ClassStrip({ section, cells, today }: ClassStripProps) {
  const text = useText(sectionText)
  const words = useText(waterText)
  const { year, lastYear, place } = section
  const before = lastYear && monthCells(year - 1, lastYear.months, { target: place.targetClass, today })
  const differing = cells.filter((cell) => cell.kind === 'class' && cell.official !== null)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={text.strip} tabIndex={0}>
        <table className={styles.strip}>
          <thead>
            <tr>
              <td />
              {cells.map(({ month }) => (
                <th key={month} scope="col">
                  {words.monthOf(Number(month.slice(5)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <StripRow name={text.yearRow(year)} cells={cells} />
            {before && <StripRow name={text.yearRow(year - 1)} cells={before} />}
          </tbody>
        </table>
      </section>
      {differing.map((cell) => (
        <DifferingMonth key={cell.month} cell={cell} />
      ))}
    </>
  )
}

function StripRow({ name, cells }: { readonly name: string; readonly cells: readonly MonthCell[] }) {
  const { monthOf } = useText(waterText)
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell) => (
        <td key={cell.month} data-title={monthOf(Number(cell.month.slice(5)))}>
          <MonthMark cell={cell} />
        </td>
      ))}
    </tr>
  )
}

/** 公布与计算不同 — both classes, the document and why they differ, in words. */
function DifferingMonth({ cell }: { readonly cell: MonthCell }) {
  const text = useText(sectionText)
  const { classOf, monthOf } = useText(waterText)
  if (cell.kind !== 'class' || cell.official === null) return null
  const { waterClass, documentNumber, note } = cell.official
  return (
    <p className={styles.note}>
      {text.officialLine(monthOf(Number(cell.month.slice(5))), classOf(cell.waterClass), classOf(waterClass))}
      <span className={styles.quiet}>{[documentNumber, note].filter((part) => part !== '').join(' · ')}</span>
    </p>
  )
}
