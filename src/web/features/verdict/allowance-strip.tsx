import { useId } from 'react'
import type { TargetVerdictWire, VerdictDetailWire } from '#contract/schemas/verdict.ts'
import styles from '#web/features/verdict/allowance-strip.module.css'
import { stripLine, stripWeeks } from '#web/features/verdict/strip-view.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatMonthDay } from '#web/i18n/format.ts'
import { cx } from '#web/ui/cx.ts'

interface AllowanceStripProps {
  readonly strip: NonNullable<VerdictDetailWire['strip']>
  readonly allowance: TargetVerdictWire['allowance']
}

/**
 * 余量条 — one cell a day: pale excellent, blue good, crossed bad, hatched invalid, open to come. Below it the days used are
 * listed by date, and one line says it all for paper.
 */
export function AllowanceStrip({ strip, allowance }: AllowanceStripProps) {
  const text = useText(verdictText)
  const { language } = useLanguage()
  // Several strips on a page: each has a hatching of its own.
  const hatch = useId()
  const used = strip.filter(({ state }) => state === 'bad')
  const line = stripLine(strip, allowance, language)
  const [first, last] = [strip[0], strip.at(-1)]
  return (
    <div className={styles.strip}>
      <svg
        className={styles.cells}
        viewBox={`0 0 ${stripWeeks(strip) * STEP} ${7 * STEP}`}
        role="img"
        aria-label={line}
        preserveAspectRatio="xMinYMin meet"
      >
        <defs>
          <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1" height="3" className={styles.hatch} />
          </pattern>
        </defs>
        {strip.map(({ day, state }, at) => (
          <Cell
            key={day}
            state={state}
            hatch={`url(#${hatch})`}
            x={Math.floor(at / 7) * STEP}
            y={(at % 7) * STEP}
            title={`${day} ${text.dayStates[state]}`}
          />
        ))}
      </svg>
      <div className={styles.ends}>
        <span>{first && formatMonthDay(first.day, language)}</span>
        <span>{text.stripLegend}</span>
        <span>{last && formatMonthDay(last.day, language)}</span>
      </div>
      <p className={styles.line}>{line}</p>
      {used.length > 0 && (
        <p className={styles.dates}>
          {text.usedOn} {used.map(({ day }) => formatMonthDay(day, language)).join(text.join)}
        </p>
      )}
    </div>
  )
}

const STEP = 12
const SIDE = 10

interface CellProps {
  readonly state: NonNullable<VerdictDetailWire['strip']>[number]['state']
  readonly hatch: string
  readonly x: number
  readonly y: number
  readonly title: string
}

function Cell({ state, hatch, x, y, title }: CellProps) {
  return (
    <g>
      <title>{title}</title>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={SIDE}
        height={SIDE}
        rx={1}
        className={cx(styles.cell, styles[state])}
        style={state === 'invalid' ? { fill: hatch } : undefined}
      />
      {state === 'bad' && <path d={`M${x + 2.5} ${y + 2.5}l6 6m0 -6l-6 6`} className={styles.cross} />}
    </g>
  )
}
