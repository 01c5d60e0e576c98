import { TROPHIC_FACTORS } from '#kernel/water/trophic-rules.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import styles from '#web/features/water/facts.module.css'
import { Rules } from '#web/features/water/rules.tsx'
import { sectionText } from '#web/features/water/section-text.ts'
import { figure } from '#web/features/water/water-words.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { Measure } from '#web/ui/measure.tsx'

/** 营养状态 — the index of a lake with its five parts; a partial index is none, then there is no block. */
export function Trophic({ section: { trophic } }: { readonly section: WaterSection }) {
  const text = useText(sectionText)
  const { language } = useLanguage()
  if (trophic === null) return null
  const { index, grade, parts, rule } = trophic
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{text.trophic}</h2>
      <Measure size="large" value={figure(index, 1, language)} unit={text.grades[grade]} />
      <p className={styles.quiet}>{text.trophicIndex}</p>
      <dl className={styles.facts}>
        {TROPHIC_FACTORS.map((factor) => (
          <div key={factor}>
            <dt>
              <ChemText>{text.trophicPart(factorName(factor, language))}</ChemText>
            </dt>
            <dd>{figure(parts[factor], 1, language)}</dd>
          </div>
        ))}
      </dl>
      <Rules rules={[rule]} />
    </section>
  )
}
