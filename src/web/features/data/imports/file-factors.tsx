import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { columnsText } from '#web/features/data/imports/columns-text.ts'
import look from '#web/features/data/imports/look.module.css'
import { unitSign } from '#web/features/data/imports/mapping-view.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { ChemText } from '#web/ui/chem-text.tsx'

/** 因子 — what the file has readings of, in which unit they are kept, and how many. */
export function FileFactors({ factors }: Pick<ObservationImportWire, 'factors'>) {
  const text = useText(columnsText)
  const { language } = useLanguage()
  return (
    <ul className={look.factors}>
      {factors.map(({ factor, unit, values }) => (
        <li key={factor}>
          <span className={styles.name}>
            <ChemText>{factorName(factor, language)}</ChemText>
          </span>
          <span className={styles.quiet}>{unit === '' ? text.noUnit : unitSign(unit)}</span>
          <span className={look.count}>{formatNumber(values, language)}</span>
        </li>
      ))}
    </ul>
  )
}
