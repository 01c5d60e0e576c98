import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useFactorColumns } from '#web/features/water/factor-columns.tsx'
import { factorLines } from '#web/features/water/factor-rows.ts'
import table from '#web/features/water/factor-table.module.css'
import { sectionText } from '#web/features/water/section-text.ts'
import styles from '#web/features/water/water.module.css'
import { waterText } from '#web/features/water/water-text.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { DataTable } from '#web/ui/data-table.tsx'

/** 指标与限值 — every factor measured in the year against the five classes and the section's own target. */
export function FactorTable({ section }: { readonly section: WaterSection }) {
  const text = useText(sectionText)
  const words = useText(waterText)
  const columns = useFactorColumns(section)
  const caption = text.factors(section.year)
  const { targetClass, isDemo } = section.place
  return (
    <section>
      <div className={styles.line}>
        <h2 className={styles.subtitle}>{caption}</h2>
        <SlipButton what={caption} source={section.provenance} shown={null} />
      </div>
      <DataTable
        className={cx(table.table, styles.table)}
        caption={caption}
        columns={columns}
        rows={factorLines(section)}
        rowKey={({ factor }) => factor}
        empty={<p className={styles.note}>{text.noYear(section.year)}</p>}
        exportNote={isDemo ? words.demo : undefined}
      />
      <p className={styles.legend}>
        {targetClass === null ? text.noTargetNote : text.factorsNote(words.classOf(targetClass))} {text.referenceNote}
      </p>
    </section>
  )
}
