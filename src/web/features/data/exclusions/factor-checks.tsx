import styles from '#web/features/data/data.module.css'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'

interface FactorChecksProps {
  readonly factors: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** 因子多选 — none chosen means all. */
export function FactorChecks({ factors, chosen, onChange }: FactorChecksProps) {
  const text = useText(exclusionsText)
  const { language } = useLanguage()
  const toggle = (factor: string, isOn: boolean) =>
    onChange(factors.filter((one) => (one === factor ? isOn : chosen.includes(one))))
  return (
    <fieldset>
      <legend className={styles.legend}>{text.factors}</legend>
      <div className={styles.checks}>
        {factors.map((factor) => (
          <label key={factor} className={styles.check}>
            <input
              type="checkbox"
              checked={chosen.includes(factor)}
              onChange={(event) => toggle(factor, event.target.checked)}
            />
            <span>
              <ChemText>{factorName(factor, language)}</ChemText>
            </span>
          </label>
        ))}
      </div>
      <p className={styles.quiet}>{text.factorsHint}</p>
    </fieldset>
  )
}
