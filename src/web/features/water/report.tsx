import type { ReactNode } from 'react'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import type { ReportLine as Line } from '#web/features/water/report-line.ts'
import styles from '#web/features/water/water.module.css'
import { ChemText } from '#web/ui/chem-text.tsx'

interface ReportProps {
  readonly lines: readonly Line[]
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
          {line.map((part, place) =>
            typeof part === 'string' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <ChemText key={place}>{part}</ChemText>
            ) : (
              <Proven
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={place}
                what={part.what}
                source={slip}
                shown={{ rounded: part.text, raw: part.raw ?? null }}
              >
                <strong>{part.text}</strong>
              </Proven>
            ),
          )}
        </p>
      ))}
      {children}
    </div>
  )
}
