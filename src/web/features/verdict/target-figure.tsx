import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { Chance } from '#web/features/verdict/chance.tsx'
import styles from '#web/features/verdict/target-figure.module.css'
import { measuredNote, noReading, targetNote, targetNotes } from '#web/features/verdict/target-notes.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import { verdictSlip } from '#web/features/verdict/verdict-query.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { capital } from '#web/i18n/capital.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { Measure } from '#web/ui/measure.tsx'

interface TargetFigureProps {
  readonly plan: string
  readonly verdict: TargetVerdictWire
  /** The moment the verdict was asked for; its slip is asked for as of the same. */
  readonly asked: Instant | undefined
  /** In a narrow panel: the measured reading beside the number, the probability beside the state, nothing below. */
  readonly isCompact?: boolean
}

/** 目标数字 — the legal reading large, its state at the end of the line, its target beside it, allowance or rest below. */
export function TargetFigure({ plan, verdict, asked, isCompact = false }: TargetFigureProps) {
  const text = useText(verdictText)
  const label = useLabel()
  const { language } = useLanguage()
  const county = useCounty().slug
  const { legal, readingUnit, state, indicatorLabel, probability } = verdict
  const name = label(indicatorLabel)
  const measured = isCompact ? measuredNote(verdict, language) : null
  const words = unitWords(readingUnit, language)
  const demanded = targetNote(verdict, language)
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>
          <ChemText>{capital(name)}</ChemText>
        </span>
        <span className={styles.state}>
          <Mark state={state} />
          {isCompact && probability ? <Chance probability={probability} /> : null}
        </span>
      </div>
      <div className={styles.line}>
        {legal.kind === 'value' ? (
          <Proven what={name} source={verdictSlip(county, plan, verdict.targetId, asked)}>
            <Measure value={legal.text} unit={words} size={isCompact ? 'panel' : 'large'} />
          </Proven>
        ) : (
          <Measure value={null} unit="" reason={noReading(legal, language)} size="panel" />
        )}
        {measured === null ? null : <span className={styles.below}>{measured}</span>}
        <span className={styles.below}>{demanded === null ? text.awaiting : `${text.target} ${demanded}`}</span>
      </div>
      {isCompact
        ? null
        : targetNotes(verdict, language).map((note) => (
            <p key={note} className={styles.below}>
              <ChemText>{note}</ChemText>
            </p>
          ))}
    </>
  )
}
