import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { classRank } from '#kernel/water/water-class.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import { ClassChip } from '#web/features/water/class-chip.tsx'
import styles from '#web/features/water/facts.module.css'
import { overOf, type SourceRow, volumeText } from '#web/features/water/source-rows.ts'
import { sourcesText } from '#web/features/water/sources-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { overWords } from '#web/features/water/water-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { Mark } from '#web/ui/mark.tsx'

/** 水源各列 — source, target, month, class of table 1, tables 2 and 3, verdict, water taken, the rows. */
export function useSourceColumns(slip: ProvenanceWire | undefined): readonly Column<SourceRow>[] {
  return [...usePlaceColumns(), ...useVerdictColumns(), ...useReadingsColumn(slip)]
}

function usePlaceColumns(): readonly Column<SourceRow>[] {
  const text = useText(sourcesText)
  const words = useText(waterText)
  return [
    {
      key: 'name',
      title: text.source,
      card: 'title',
      value: ({ source }) => source.name,
      cell: ({ source, month }) => (
        <strong lang={langOf(source.name)}>
          {source.name}
          {month === null && <span className={styles.quiet}> {text.noData}</span>}
        </strong>
      ),
    },
    {
      key: 'target',
      title: words.target,
      value: ({ source }) => source.targetClass,
    },
    { key: 'month', title: text.month, value: ({ month }) => month?.month ?? null },
  ]
}

function useVerdictColumns(): readonly Column<SourceRow>[] {
  const text = useText(sourcesText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const others = ({ month }: SourceRow): string | null => {
    if (month === null) return null
    const { supplementary } = month
    if (supplementary.length === 0) return text.othersNone
    const over = overWords(
      overOf(month).filter(({ factor }) => supplementary.some((one) => one.factor === factor)),
      language,
    )
    return over === '' ? text.othersOk(supplementary.length) : over
  }
  return [
    {
      key: 'class',
      title: text.tableOne,
      value: ({ month }) => month?.result?.waterClass ?? null,
      order: ({ month }) => (month?.result?.waterClass ? classRank(month.result.waterClass) : null),
      cell: ({ month }) =>
        month?.result?.waterClass ? (
          <ClassChip waterClass={month.result.waterClass} attains={month.result.attains} />
        ) : (
          '—'
        ),
    },
    {
      key: 'others',
      title: text.others,
      value: others,
      cell: (row) => (
        <span className={row.month?.supplementary.some(({ attains }) => !attains) ? styles.missed : undefined}>
          <ChemText>{others(row) ?? '—'}</ChemText>
        </span>
      ),
    },
    {
      key: 'attains',
      title: text.verdict,
      value: ({ month }) =>
        month === null || month.attains === null ? null : words[month.attains ? 'attains' : 'fails'],
      cell: ({ month }) =>
        month === null || month.attains === null ? (
          <span className={styles.quiet}>{words.notJudged}</span>
        ) : (
          <Mark state={month.attains ? 'attained' : 'failed'} />
        ),
    },
    {
      key: 'volume',
      title: text.volumeHead,
      align: 'end',
      value: ({ month }) => month?.intakeVolume ?? null,
      cell: ({ month }) =>
        month === null || month.intakeVolume === null ? (
          <span className={styles.quiet}>{text.noVolumeShort}</span>
        ) : (
          volumeText(month.intakeVolume, language)
        ),
    },
  ]
}

function useReadingsColumn(slip: ProvenanceWire | undefined): readonly Column<SourceRow>[] {
  const text = useText(waterText)
  if (slip === undefined) return []
  return [
    {
      key: 'readings',
      title: text.readings,
      isAction: true,
      value: () => null,
      cell: ({ source }) => (
        <ReadingsButton slip={slip} station={{ id: source.stationId, name: source.name, factor: null }} />
      ),
    },
  ]
}
