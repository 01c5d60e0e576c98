import { AIR_DAY_FACTORS } from '#kernel/air/air-day.ts'
import { AIR_RULESETS } from '#kernel/air/edition.ts'
import styles from '#web/features/air/air.module.css'
import { periodText } from '#web/features/air/air-address.ts'
import { airText } from '#web/features/air/air-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { useYears } from '#web/features/air/use-years.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Choice } from '#web/ui/field.tsx'

type Control = 'subject' | 'year' | 'month' | 'factor' | 'edition' | 'other' | 'dust'

interface AirControlsProps {
  readonly air: Air
  /** Those the page makes use of, in this order. */
  readonly shows: readonly Control[]
}

const EDITIONS = ['byDay', ...AIR_RULESETS] as const
const DUSTS = ['with', 'without'] as const
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** 选择栏 — everything chosen here stands in the address, so that the page can be sent to a colleague as it is. */
export function AirControls({ air, shows }: AirControlsProps) {
  const text = useText(airText)
  return (
    <div className={styles.controls}>
      {shows.map((control) => (
        <ControlChoice key={control} control={control} air={air} label={text[control]} />
      ))}
    </div>
  )
}

interface ControlChoiceProps {
  readonly control: Control
  readonly air: Air
  readonly label: string
}

function ControlChoice({ control, air, label }: ControlChoiceProps) {
  const { value, options, change } = useControl(control, air)
  return <Choice label={label} value={value} options={options} onChange={(chosen) => air.change(change(chosen))} />
}

interface ControlState {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly change: (chosen: string) => Parameters<Air['change']>[0]
}

function useControl(control: Control, air: Air): ControlState {
  const text = useText(airText)
  const { language } = useLanguage()
  const years = useYears(air)
  const { period } = air
  switch (control) {
    case 'subject':
      return {
        value: air.subject,
        options: [
          { value: 'county', label: text.county },
          ...air.stations.map(({ id, name }) => ({ value: id, label: name })),
        ],
        change: (subject) => ({ subject: subject === 'county' ? undefined : subject }),
      }
    case 'year':
      return {
        value: String(period.year),
        options: years.map((year) => ({ value: String(year), label: text.yearOf(year) })),
        change: (year) => ({ period: periodText(Number(year), period.month), day: undefined }),
      }
    case 'month':
      return {
        value: String(period.month ?? ''),
        options: [
          { value: '', label: text.wholeYear },
          ...MONTHS.map((month) => ({ value: String(month), label: text.monthOf(month) })),
        ],
        change: (month) => ({ period: periodText(period.year, month === '' ? null : Number(month)) }),
      }
    case 'factor':
      return {
        value: air.factor,
        options: AIR_DAY_FACTORS.map((value) => ({ value, label: factorName(value, language) })),
        change: (factor) => ({ factor }),
      }
    case 'edition':
    case 'other':
      return {
        value: air[control],
        options: EDITIONS.map((value) => ({ value, label: text.editions[value] })),
        change: (edition) => ({ [control]: edition }),
      }
    case 'dust':
      return {
        value: air.dust,
        options: DUSTS.map((value) => ({ value, label: text.dusts[value] })),
        change: (dust) => ({ dust }),
      }
    default:
      return control satisfies never
  }
}
