import { type KeyboardEvent, useRef } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { AQI_COLOURS } from '#web/charts/legal-colours.ts'
import { airText } from '#web/features/air/air-text.ts'
import styles from '#web/features/air/calendar.module.css'
import { calendarText } from '#web/features/air/calendar-text.ts'
import { type CalendarCell, type CalendarMonth, dayWords, stepDay } from '#web/features/air/calendar-view.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'

interface AqiCalendarProps {
  readonly months: readonly CalendarMonth[]
  readonly chosen: LocalDate | null
  readonly onChoose: (day: LocalDate) => void
}

/** AQI 日历 — twelve months; each day its AQI on the legal colour with the level's sign beside it. One tab stop, arrow keys. */
export function AqiCalendar({ months, chosen, onChoose }: AqiCalendarProps) {
  const box = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = chosen && stepDay(chosen, event.key)
    if (!next) return
    event.preventDefault()
    onChoose(next)
    box.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div className={styles.year} ref={box} onKeyDown={move} data-arrow-keys>
      {months.map((month) => (
        <Month key={month.month} month={month} chosen={chosen} onChoose={onChoose} />
      ))}
    </div>
  )
}

function Month({ month, chosen, onChoose }: { readonly month: CalendarMonth } & Omit<AqiCalendarProps, 'months'>) {
  const text = useText(calendarText)
  const words = useText(airText)
  return (
    <section className={styles.month} aria-label={words.monthOf(month.month)}>
      <h3 className={styles.monthName}>{words.monthOf(month.month)}</h3>
      <div className={styles.days}>
        {text.weekdays.map((name) => (
          <span key={name} aria-hidden="true" className={styles.weekday}>
            {name}
          </span>
        ))}
        {month.cells.map((cell, at) => (
          <Day
            key={cell.day}
            cell={cell}
            column={at === 0 ? month.blanks + 1 : null}
            isChosen={cell.day === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  )
}

interface DayProps {
  readonly cell: CalendarCell
  readonly column: number | null
  readonly isChosen: boolean
  readonly onChoose: (day: LocalDate) => void
}

function Day({ cell, column, isChosen, onChoose }: DayProps) {
  const words = useText(airText)
  const { language } = useLanguage()
  const { level, aqi } = cell.report?.result ?? { level: null, aqi: null }
  const label = dayWords(cell, language)
  const colour = level === null ? undefined : AQI_COLOURS[level]
  return (
    <button
      type="button"
      data-day={cell.day}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      title={label}
      className={cx(styles.day, isChosen && styles.chosen, cell.report !== null && level === null && styles.invalid)}
      style={{
        ...(column === null ? {} : { gridColumnStart: column }),
        ...(colour === undefined ? {} : { background: colour.hex, color: colour.ink }),
      }}
      onClick={() => onChoose(cell.day)}
    >
      <span className={styles.said}>{label}</span>
      <span aria-hidden="true" className={styles.date}>
        {cell.date}
        {level !== null && <span className={styles.sign}>{words.marks[level]}</span>}
      </span>
      <span aria-hidden="true" className={styles.aqi}>
        {aqi ?? (cell.report === null ? '' : '—')}
      </span>
    </button>
  )
}
