import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import styles from '#web/features/water/facts.module.css'
import { Rules } from '#web/features/water/rules.tsx'
import { sectionText } from '#web/features/water/section-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { figure } from '#web/features/water/water-words.ts'
import type { WaterSection } from '#web/features/water/wire.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate, formatInstant, formatNumber } from '#web/i18n/format.ts'
import { Measure } from '#web/ui/measure.tsx'

/** 汛期污染强度 — the highest concentration over the limit of the target; no grade, no colour. */
export function Flood({ section }: { readonly section: WaterSection }) {
  const text = useText(sectionText)
  const { classOf } = useText(waterText)
  const { language } = useLanguage()
  const { flood, place, provenance } = section
  if (flood === null) {
    return (
      <section className={styles.block}>
        <h2 className={styles.title}>{text.flood}</h2>
        <p className={styles.quiet}>{text.noFlood}</p>
      </section>
    )
  }
  const { factor } = flood
  const decimals = factorDecimals(factor) ?? 2
  const unit = factorUnit(factor, language)
  const facts = [
    [text.floodPeriod, `${formatDate(flood.from, language)} – ${formatDate(flood.to, language)}`],
    [text.floodFactor, factorName(factor, language)],
    [text.floodPeak, <Measure key="peak" value={figure(flood.concentration, decimals, language)} unit={unit} />],
    [text.floodAt, formatInstant(flood.at, language)],
    [
      text.floodLimit(place.targetClass === null ? '' : classOf(place.targetClass)),
      <Measure key="limit" value={String(flood.limit)} unit={unit} />,
    ],
    [text.floodRaw, String(Number(flood.intensity.toPrecision(6)))],
    [text.floodHave, text.times(formatNumber(flood.have, language))],
  ] as const
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{text.flood}</h2>
      <Measure size="large" value={figure(flood.intensity, 1, language)} unit={text.floodRatio} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{text.floodNote}</p>
      <Rules rules={[flood.rule, ...flood.assumed]} />
      <ReadingsButton
        slip={{ from: flood.from, to: flood.to, asOf: provenance.asOf }}
        station={{ id: place.stationId, name: place.name, factor }}
      />
    </section>
  )
}
