import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { livingText } from '#web/features/plan/living/living-text.ts'
import styles from '#web/features/plan/living/time-rail.module.css'
import { railDate, railPosition, railStep, type TimeRailView } from '#web/features/plan/living/time-rail-view.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { cx } from '#web/ui/cx.ts'

interface Props {
  readonly rail: TimeRailView
  readonly asOf: LocalDate
  /** While the handle is dragged: the date under it. */
  readonly onPreview: (date: LocalDate) => void
  /** When it is let go, or moved by a key. */
  readonly onChoose: (date: LocalDate) => void
  readonly onTick: (items: readonly string[]) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
  Home: -366,
  End: 366,
}

const percent = (at: number): string => `${at * 100}%`

/** 时间轴 — the plan's year under the document: issue, deadlines, and the date everything above is seen from. */
export function TimeRail({ rail, asOf, onPreview, onChoose, onTick }: Props): ReactNode {
  const text = useText(livingText)
  const { language } = useLanguage()
  const line = useRef<HTMLDivElement>(null)
  const at = railPosition(asOf, rail)
  const outside = asOf < rail.first ? text.before : asOf > rail.last ? text.after : null

  const dateUnder = (event: PointerEvent): LocalDate => {
    const box = line.current?.getBoundingClientRect()
    return box ? railDate((event.clientX - box.left) / box.width, rail) : asOf
  }
  const grasp = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return
    event.currentTarget.setPointerCapture(event.pointerId)
    onPreview(dateUnder(event))
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onPreview(dateUnder(event))
  }
  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.currentTarget.releasePointerCapture(event.pointerId)
    onChoose(dateUnder(event))
  }
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    onChoose(railStep(asOf, step, rail))
  }
  return (
    <div className={styles.rail}>
      <span className={styles.title}>{text.asOf}</span>
      <div className={styles.track} onPointerDown={grasp} onPointerMove={drag} onPointerUp={letGo}>
        <div ref={line} className={styles.line}>
          <div className={styles.gone} style={{ width: percent(at) }} />
          {rail.months.map(({ month, at: place, isNamed }) => (
            <span
              key={month}
              className={cx(styles.month, month % 3 === 1 && styles.quarter)}
              style={{ left: percent(place) }}
            >
              {isNamed ? <span className={styles.monthName}>{text.month(month)}</span> : null}
            </span>
          ))}
          {rail.ticks.map((tick) => (
            <button
              key={tick.date}
              type="button"
              className={cx(styles.tick, tick.pastAtIssue && styles.pastTick)}
              style={{ left: percent(tick.at) }}
              title={text.railTick(formatDate(tick.date, language), tick.items.length)}
              aria-label={text.railTick(formatDate(tick.date, language), tick.items.length)}
              onClick={() => onTick(tick.items)}
            />
          ))}
          {rail.issued === null ? null : (
            <span className={styles.issued} style={{ left: percent(rail.issued.at) }}>
              <span className={styles.issuedName}>{text.issued}</span>
            </span>
          )}
          <div
            role="slider"
            tabIndex={0}
            className={styles.handle}
            style={{ left: percent(at) }}
            aria-label={text.rail}
            aria-valuemin={0}
            aria-valuemax={365}
            aria-valuenow={Math.round(at * 365)}
            aria-valuetext={formatDate(asOf, language)}
            title={text.railHint}
            onKeyDown={press}
          >
            <span className={cx(styles.date, at > 0.85 && styles.dateLeft, at < 0.15 && styles.dateRight)}>
              {formatDate(asOf, language)}
              {outside === null ? null : <span className={styles.outside}>{outside}</span>}
            </span>
          </div>
        </div>
      </div>
      {rail.later > 0 ? <span className={styles.later}>{text.later(rail.later)}</span> : null}
    </div>
  )
}
