import { AQI_COLOURS } from '#web/charts/legal-colours.ts'
import styles from '#web/features/air/aqi-badge.module.css'
import { levelWords } from '#web/features/air/aqi-words.ts'
import type { AqiResult } from '#web/features/air/wire.ts'
import { useLanguage } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'

/** AQI 标牌 — the number on the legal colour of its level, and the level in words beside it; without an AQI, why. */
export function AqiBadge({ result }: { readonly result: AqiResult }) {
  const { language } = useLanguage()
  const { aqi, level } = result
  const words = levelWords(result, language)
  if (aqi === null || level === null) {
    return (
      <span className={styles.none}>
        <ChemText>{words}</ChemText>
      </span>
    )
  }
  const { hex, ink } = AQI_COLOURS[level]
  return (
    <span className={styles.badge}>
      <span className={styles.number} style={{ background: hex, color: ink }}>
        {aqi}
      </span>
      {words}
    </span>
  )
}
