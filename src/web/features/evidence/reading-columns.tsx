import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { factorDecimals, factorUnit } from '#web/features/evidence/factor-words.ts'
import { type Reading, readingText } from '#web/features/evidence/readings-view.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import type { Column } from '#web/ui/data-table-view.ts'

/** Flag of the station plans: the factor is not measured there. */
const NOT_MONITORED = '/'

/** 读数各列 — when, how much, of what standing, known since when, from which line of which file. */
export function useReadingColumns(factor: string): readonly Column<Reading>[] {
  const text = useText(evidenceText)
  const { language } = useLanguage()
  const unit = factorUnit(factor, language)
  const decimals = factorDecimals(factor)
  const wordFor = (reading: Reading) =>
    readingText(reading, decimals) ?? (reading.flag === NOT_MONITORED ? text.notMonitored : text.noReading)
  return [
    { key: 'start', title: text.start, card: 'title', value: ({ start }) => formatInstantShort(start) },
    {
      key: 'value',
      title: unit === '' ? text.value : text.valueIn(unit),
      align: 'end',
      value: ({ value, isBelow, flag }) => (isBelow ? `<${value}` : (value ?? flag)),
      cell: wordFor,
    },
    { key: 'flag', title: text.flag, value: ({ flag }) => flag },
    { key: 'stage', title: text.stage, value: ({ stage }) => text.stageNames[stage] },
    {
      key: 'excluded',
      title: text.excluded,
      value: ({ exclusionId }) => (exclusionId === null ? null : text.isExcluded),
    },
    { key: 'version', title: text.version, align: 'end', value: ({ version }) => version },
    { key: 'knownAt', title: text.knownAt, value: ({ knownAt }) => formatInstantShort(knownAt) },
    {
      key: 'source',
      title: text.source,
      value: ({ source }) => source?.fileName ?? text.noSource,
      cell: ({ source }) => (
        <span title={source?.fileHash} lang={source === null ? undefined : langOf(source.fileName)}>
          {source?.fileName ?? text.noSource}
        </span>
      ),
    },
    { key: 'line', title: text.line, align: 'end', value: ({ source }) => source?.line ?? null },
  ]
}
