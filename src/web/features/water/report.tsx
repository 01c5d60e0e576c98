import { Fragment, type ReactNode } from 'react'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { heldTogether, type ReportFigure, type ReportLine } from '#web/features/water/report-line.ts'
import styles from '#web/features/water/water.module.css'
import { ChemText } from '#web/ui/chem-text.tsx'

interface ReportProps {
  readonly lines: readonly ReportLine[]
  /** What every figure of the sentences rests on. */
  readonly slip: ProvenanceWire
  readonly children?: ReactNode
}

/** 报告句 — a quiet block with an azure bar; each figure in it is underlined and opens its slip. */
export function Report({ lines, slip, children }: ReportProps) {
  return (
    <div className={styles.report}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a report have no other identity than their place
        <p key={at}>
          {heldTogether(line).map(({ figure, sign, words }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Fragment key={place}>
              {figure === null ? null : <Figure figure={figure} sign={sign} slip={slip} />}
              <ChemText>{words}</ChemText>
            </Fragment>
          ))}
        </p>
      ))}
      {children}
    </div>
  )
}

interface FigureProps extends Pick<ReportProps, 'slip'> {
  readonly figure: ReportFigure
  readonly sign: string
}

/** A figure is a button, before which and after which a line may break: the sign behind it must not begin a line. */
function Figure({ figure: { what, text, raw }, sign, slip }: FigureProps) {
  return (
    <span className={styles.together}>
      <Proven what={what} source={slip} shown={{ rounded: text, raw: raw ?? null }}>
        <strong>{text}</strong>
      </Proven>
      {sign}
    </span>
  )
}
