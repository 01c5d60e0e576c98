import { useQuery } from '@tanstack/react-query'
import shared from '#web/features/air/air.module.css'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { evaluationSlip, rankingQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { checksText } from '#web/features/air/checks-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import type { AirRanking } from '#web/features/air/wire.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

type Row = AirRanking['rows'][number]

/** 点位排名页 — stations by composite index of the period, ties sharing a place. */
export function Ranking({ air }: { readonly air: Air }) {
  const text = useText(checksText)
  const words = useText(airText)
  const { data, error, refetch } = useQuery(rankingQuery(air.county, { ...air.asked, subject: 'county' }))
  const columns = useColumns(air)
  return (
    <>
      <AirControls air={air} shows={['year', 'month', 'edition', 'dust']} />
      <h2 className={shared.subtitle}>{text.ranking}</h2>
      <p className={shared.quiet}>{text.rankingContext}</p>
      <DataTable
        caption={text.ranking}
        columns={columns}
        rows={data?.rows}
        rowKey={({ stationId }) => stationId}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState inline title={words.emptyPeriod} />}
        exportNote={air.isDemo ? words.demo : undefined}
      />
    </>
  )
}

function useColumns(air: Air): readonly Column<Row>[] {
  const text = useText(checksText)
  const { language } = useLanguage()
  return [
    {
      key: 'place',
      title: text.place,
      value: ({ place }) => place,
      cell: ({ place }) => place ?? text.noPlace,
    },
    {
      key: 'name',
      title: text.station,
      card: 'title',
      value: ({ name }) => name,
      cell: ({ name }) => <span lang={langOf(name)}>{name}</span>,
    },
    {
      key: 'index',
      title: text.index,
      align: 'end',
      value: ({ index }) => index,
      cell: ({ index, name, stationId }) =>
        index === null ? (
          '—'
        ) : (
          <Proven
            what={`${name} ${text.index}`}
            source={evaluationSlip(air.county, { ...air.asked, subject: stationId })}
            shown={{ rounded: index.toFixed(2), raw: null }}
          >
            {index.toFixed(2)}
          </Proven>
        ),
    },
    {
      key: 'largest',
      title: text.largest,
      value: ({ largest }) => (largest === null ? null : factorName(largest, language)),
      cell: ({ largest }) => (largest === null ? '—' : <ChemText>{factorName(largest, language)}</ChemText>),
    },
    {
      key: 'goodRatio',
      title: text.goodRatio,
      align: 'end',
      value: ({ goodRatio }) => goodRatio,
      cell: ({ goodRatio }) => goodRatio?.toFixed(1) ?? '—',
    },
    {
      key: 'change',
      title: text.change,
      align: 'end',
      value: ({ change }) => change,
      cell: ({ change }) => change?.toFixed(1) ?? '—',
    },
  ]
}
