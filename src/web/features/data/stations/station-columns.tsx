import type { StationWire } from '#contract/schemas/observation.ts'
import { epochMs, instantOf, localDateOf } from '#kernel/time/calendar.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { Line } from '#web/features/data/line.tsx'
import { shortList } from '#web/features/data/stations/short-list.ts'
import { stationsText } from '#web/features/data/stations/stations-text.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { Button } from '#web/ui/button.tsx'
import { ChemText } from '#web/ui/chem-text.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

const MINUTE_MS = 60_000

/** 点位各列 */
export function useStationColumns(onChange: ((station: StationWire) => void) | null): readonly Column<StationWire>[] {
  const text = useText(stationsText)
  const words = useText(dataText)
  const { language } = useLanguage()
  const factorsOf = ({ coverage }: StationWire) => coverage?.factors.map((factor) => factorName(factor, language)) ?? []
  return [
    {
      key: 'name',
      title: text.name,
      card: 'title',
      value: ({ name }) => name,
      cell: ({ name }) => (
        <span lang={langOf(name)} className={styles.name}>
          {name}
        </span>
      ),
    },
    { key: 'kind', title: text.kind, value: ({ kind }) => words.kinds[kind] },
    {
      key: 'code',
      title: text.code,
      value: ({ code }) => code,
      cell: ({ code }) => <Line>{code}</Line>,
    },
    {
      key: 'level',
      title: text.level,
      value: ({ controlLevel }) => (controlLevel === null ? null : words.levels[controlLevel]),
    },
    { key: 'assessed', title: text.assessed, value: ({ isAssessed }) => (isAssessed ? words.yes : words.no) },
    { key: 'target', title: text.target, value: ({ targetClass }) => targetClass },
    { key: 'from', title: text.from, value: firstDay, cell: (row) => <Line>{firstDay(row)}</Line> },
    { key: 'to', title: text.to, value: finalDay, cell: (row) => <Line>{finalDay(row)}</Line> },
    {
      key: 'factors',
      title: text.factors,
      value: (station) => factorsOf(station).join(language === 'zh' ? '、' : ', ') || null,
      cell: (station) => <Factors names={factorsOf(station)} />,
    },
    {
      key: 'rows',
      title: text.rows,
      align: 'end',
      value: ({ coverage }) => coverage?.rows ?? 0,
      cell: ({ coverage }) => (coverage ? formatNumber(coverage.rows, language) : '—'),
    },
    {
      key: 'action',
      title: text.change,
      isAction: true,
      value: () => null,
      cell: (station) => <StationActions station={station} onChange={onChange} />,
    },
  ]
}

const firstDay = ({ coverage }: StationWire) => (coverage ? localDateOf(coverage.from) : null)
const finalDay = ({ coverage }: StationWire) => (coverage ? lastDay(coverage) : null)

/** Coverage is half-open: what ends at midnight ends with the day before. */
const lastDay = ({ to }: NonNullable<StationWire['coverage']>) => localDateOf(instantOf(epochMs(to) - 1))

function Factors({ names }: { readonly names: readonly string[] }) {
  const text = useText(stationsText)
  const { language } = useLanguage()
  if (names.length === 0) return <span className={styles.quiet}>{text.noData}</span>
  const { text: named, rest } = shortList(names, language === 'zh' ? '、' : ', ')
  return (
    <span className={styles.factors} title={names.join(', ')}>
      <ChemText>{named}</ChemText>
      {rest > 0 ? ` +${rest}` : ''}
    </span>
  )
}

interface StationActionsProps {
  readonly station: StationWire
  readonly onChange: ((station: StationWire) => void) | null
}

function StationActions({ station, onChange }: StationActionsProps) {
  const text = useText(stationsText)
  const { instant, source } = useAsOf()
  // The clock here goes by minutes: what was taken in a moment ago is known at the end of the running one.
  const asOf = source === 'now' ? instantOf(epochMs(instant) + MINUTE_MS) : instant
  const { id, name, coverage } = station
  return (
    <span className={styles.rowActions}>
      {coverage && (
        <ReadingsButton
          slip={{ from: localDateOf(coverage.from), to: lastDay(coverage), asOf }}
          station={{ id, name, factor: null }}
        />
      )}
      {onChange && (
        <Button tone="quiet" aria-label={text.changeOf(name)} onClick={() => onChange(station)}>
          {text.change}
        </Button>
      )}
    </span>
  )
}
