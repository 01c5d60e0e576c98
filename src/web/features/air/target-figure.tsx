import { verdictSlip } from '#web/features/air/air-query.ts'
import styles from '#web/features/air/overview.module.css'
import { noReading, targetNotes } from '#web/features/air/target-notes.ts'
import { targetsText } from '#web/features/air/targets-text.ts'
import { unitWords } from '#web/features/air/unit-words.ts'
import type { TargetVerdict } from '#web/features/air/wire.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { Measure } from '#web/ui/measure.tsx'

interface TargetFigureProps {
  readonly plan: string
  readonly verdict: TargetVerdict
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const

/** 目标数字 — the legal reading large, its state at the end of the line, its target beside it, allowance or rest below. */
export function TargetFigure({ plan, verdict }: TargetFigureProps) {
  const text = useText(targetsText)
  const label = useLabel()
  const { language } = useLanguage()
  const county = useCounty().slug
  const { asked } = useAsOf()
  const { legal, unit, target, comparator, state, indicatorLabel } = verdict
  const name = label(indicatorLabel)
  const notes = targetNotes(verdict, language)
  return (
    <div className={styles.number}>
      <div className={styles.numberHead}>
        <span>
          <ChemText>{name}</ChemText>
        </span>
        <Mark state={state} />
      </div>
      <div className={styles.numberLine}>
        {legal.kind === 'value' ? (
          <Proven what={name} source={verdictSlip(county, plan, verdict.targetId, asked)}>
            <Measure value={legal.text} unit={unitWords(unit, language)} size="large" />
          </Proven>
        ) : (
          <Measure value={null} unit="" reason={noReading(legal, language)} size="panel" />
        )}
        <span className={styles.below}>
          {text.target}{' '}
          {target === null ? text.awaiting : `${SIGNS[comparator]} ${target} ${unitWords(unit, language)}`}
        </span>
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.below}>
          <ChemText>{note}</ChemText>
        </p>
      ))}
    </div>
  )
}
