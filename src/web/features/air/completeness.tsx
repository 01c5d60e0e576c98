import { useQuery } from '@tanstack/react-query'
import shared from '#web/features/air/air.module.css'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { completenessQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import styles from '#web/features/air/checks.module.css'
import { checksText } from '#web/features/air/checks-text.ts'
import { type CompletenessRow, completenessRows, shadeOf, VALID_HOURS } from '#web/features/air/completeness-view.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { ReadingsButton } from '#web/features/evidence/readings-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatMonthDay } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 完整性页 — valid hours of each day by station and factor, and the same in numbers with the way to the readings. */
export function Completeness({ air }: { readonly air: Air }) {
  const text = useText(checksText)
  const words = useText(airText)
  const { data, error, refetch } = useQuery(completenessQuery(air.county, air.asked))
  const rows = data && completenessRows(data)
  const columns = useColumns(air)
  return (
    <>
      <AirControls air={air} shows={['subject', 'year', 'month']} />
      <h2 className={shared.subtitle}>{text.completeness}</h2>
      <p className={shared.quiet}>{text.completenessContext}</p>
      <div className={styles.strips}>
        {rows?.map((row) => (
          <Strip key={row.key} row={row} />
        ))}
      </div>
      <DataTable
        caption={text.completeness}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState inline title={words.emptyPeriod} />}
        exportNote={air.isDemo ? words.demo : undefined}
      />
    </>
  )
}

const STEP = 3
const HEIGHT = 14

function Strip({ row }: { readonly row: CompletenessRow }) {
  const text = useText(checksText)
  const { language } = useLanguage()
  const name = factorName(row.factor, language)
  const share = row.share === null ? '—' : row.share.toFixed(1)
  return (
    <div className={styles.strip}>
      <span className={styles.stripName}>
        <span lang={langOf(row.station)}>{row.station}</span> <ChemText>{name}</ChemText>
      </span>
      <svg
        viewBox={`0 0 ${row.days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={styles.stripCells}
        role="img"
        aria-label={text.stripOf(row.station, name, share)}
      >
        {row.days.map(({ day, have }, at) => (
          <rect
            key={day}
            x={at * STEP}
            y={have < VALID_HOURS ? HEIGHT / 2 : 0}
            width={STEP}
            height={have < VALID_HOURS ? HEIGHT / 2 : HEIGHT}
            className={cx(styles.cell, styles[`shade${shadeOf(have)}`])}
          >
            <title>{text.cell(formatMonthDay(day, language), have)}</title>
          </rect>
        ))}
      </svg>
      <span className={styles.share}>{share === '—' ? share : `${share} %`}</span>
    </div>
  )
}

function useColumns(air: Air): readonly Column<CompletenessRow>[] {
  const text = useText(checksText)
  const { language } = useLanguage()
  const { instant } = useAsOf()
  const slip = { from: air.asked.from, to: air.asked.to, asOf: instant }
  return [
    {
      key: 'station',
      title: text.station,
      card: 'title',
      value: ({ station }) => station,
      cell: ({ station }) => <span lang={langOf(station)}>{station}</span>,
    },
    {
      key: 'factor',
      title: text.factor,
      value: ({ factor }) => factorName(factor, language),
      cell: ({ factor }) => <ChemText>{factorName(factor, language)}</ChemText>,
    },
    { key: 'expected', title: text.expected, align: 'end', value: ({ expected }) => expected },
    { key: 'have', title: text.have, align: 'end', value: ({ have }) => have },
    { key: 'missing', title: text.missing, align: 'end', value: ({ missing }) => missing },
    {
      key: 'share',
      title: text.share,
      align: 'end',
      value: ({ share }) => share,
      cell: ({ share }) => share?.toFixed(1) ?? '—',
    },
    { key: 'shortDays', title: text.shortDays, align: 'end', value: ({ shortDays }) => shortDays },
    {
      key: 'readings',
      title: text.toReadings,
      isAction: true,
      value: () => null,
      cell: ({ stationId, station, factor }) => (
        <ReadingsButton slip={slip} station={{ id: stationId, name: station, factor }} />
      ),
    },
  ]
}
