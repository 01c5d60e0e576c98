import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { classRank } from '#kernel/water/water-class.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import styles from '#web/features/water/facts.module.css'
import { waterText } from '#web/features/water/water-text.ts'
import { overWords, shareWords } from '#web/features/water/water-words.ts'
import type { Zone } from '#web/features/water/wire.ts'
import { zonesText } from '#web/features/water/zones-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import type { Column } from '#web/ui/data-table-view.ts'
import { Mark } from '#web/ui/mark.tsx'

/** 水功能区各列 — zone, river, target, both verdicts side by side, what is over, the rows. */
export function useZoneColumns(slip: ProvenanceWire | undefined): readonly Column<Zone>[] {
  return [...usePlaceColumns(), ...useVerdictColumns(), ...useReadingsColumn(slip)]
}

function usePlaceColumns(): readonly Column<Zone>[] {
  const text = useText(zonesText)
  const words = useText(waterText)
  return [
    {
      key: 'name',
      title: text.zone,
      card: 'title',
      value: ({ name }) => name,
      cell: ({ name }) => <strong lang={langOf(name)}>{name}</strong>,
    },
    {
      key: 'river',
      title: words.river,
      value: ({ river, waterBody }) => river ?? (waterBody === 'lake' ? words.lake : null),
    },
    {
      key: 'target',
      title: words.target,
      value: ({ targetClass }) => targetClass,
      order: ({ targetClass }) => targetClass && classRank(targetClass),
      cell: ({ targetClass }) => targetClass ?? words.noTarget,
    },
  ]
}

function useVerdictColumns(): readonly Column<Zone>[] {
  const text = useText(zonesText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const meanWords = ({ byMean }: Zone) => byMean && words[byMean.attains ? 'attains' : 'fails']
  return [
    {
      key: 'mean',
      title: text.byMean,
      value: meanWords,
      cell: ({ byMean }) =>
        byMean === null ? (
          <span className={styles.quiet}>{words.notJudged}</span>
        ) : (
          <span className={styles.verdict}>
            <Mark state={byMean.attains ? 'attained' : 'failed'} />
            <span className={styles.quiet}>{text.months(byMean.months)}</span>
          </span>
        ),
    },
    {
      key: 'over',
      title: text.over,
      value: ({ byMean }) => (byMean === null || byMean.over.length === 0 ? null : overWords(byMean.over, language)),
    },
    {
      key: 'frequency',
      title: text.byFrequency,
      value: ({ byFrequency }) =>
        byFrequency &&
        `${words[byFrequency.attains ? 'attains' : 'fails']} ${byFrequency.attained}/${byFrequency.judged}`,
      cell: ({ byFrequency }) =>
        byFrequency === null ? (
          <span className={styles.quiet}>{words.notJudged}</span>
        ) : (
          <span className={styles.verdict}>
            <Mark state={byFrequency.attains ? 'attained' : 'failed'} />
            <span className={styles.quiet}>{shareWords(byFrequency.attained, byFrequency.judged, language)}</span>
          </span>
        ),
    },
  ]
}

function useReadingsColumn(slip: ProvenanceWire | undefined): readonly Column<Zone>[] {
  const text = useText(waterText)
  if (slip === undefined) return []
  return [
    {
      key: 'readings',
      title: text.readings,
      isAction: true,
      value: () => null,
      cell: ({ stationId, name }) => <ReadingsButton slip={slip} station={{ id: stationId, name, factor: null }} />,
    },
  ]
}
