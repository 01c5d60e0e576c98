import { useWaterYears, type Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Choice } from '#web/ui/field.tsx'

/** 年份 — the last one with data down to the first; stands in the address. */
export function YearControl({ water }: { readonly water: Water }) {
  const text = useText(waterText)
  const years = useWaterYears(water)
  return (
    <div className={styles.controls}>
      <Choice
        label={text.year}
        value={String(water.asked.year)}
        options={years.map((year) => ({ value: String(year), label: text.yearOf(year) }))}
        onChange={(year) => water.change({ year })}
      />
    </div>
  )
}
