import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import styles from '#web/features/verdict/target-figure.module.css'
import { chance } from '#web/features/verdict/target-notes.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { Popover } from '#web/ui/popover.tsx'

/** 达标概率 — the figure beside the state; by which method and how many runs it was drawn, behind it. */
export function Chance({
  probability: { p, method, runs },
}: {
  readonly probability: NonNullable<TargetVerdictWire['probability']>
}) {
  const text = useText(verdictText)
  const label = useLabel()
  const { language } = useLanguage()
  const words = `${text.probability} ${chance(p)}`
  const seen = `${text.chance} ${chance(p)}`
  const drawn = text.runs(label(method), formatNumber(runs, language))
  return (
    <Popover
      align="end"
      label={`${seen}${text.comma}${drawn}`}
      triggerClassName={styles.chance ?? ''}
      trigger={<span title={drawn}>{seen}</span>}
    >
      {() => (
        <p className={styles.drawn}>
          {words}
          <br />
          {drawn}
        </p>
      )}
    </Popover>
  )
}
