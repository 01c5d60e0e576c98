import { useQuery } from '@tanstack/react-query'
import styles from '#web/features/air/air.module.css'
import { evaluationQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { pollutantsText } from '#web/features/air/pollutants-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import type { AirEvaluation } from '#web/features/air/wire.ts'
import { factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { Proven, SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

type Factor = AirEvaluation['factors'][number]
type Statistic = Factor['mean'] | Factor['percentile']

const figure = (statistic: Statistic): string | null => statistic?.rounded.toFixed(statistic.decimals) ?? null

/** 统计与达标 — mean and percentile of each factor against its limits, with valid days, days over, and the judgement. */
export function FactorStatistics({ air }: { readonly air: Air }) {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const { data, error, refetch } = useQuery(evaluationQuery(air.county, air.asked))
  const columns = useColumns(data)
  return (
    <section>
      <div className={styles.line}>
        <h2 className={styles.subtitle}>{text.statistics}</h2>
        {data && <SlipButton shown={null} what={text.statistics} source={data.provenance} />}
      </div>
      <p className={styles.quiet}>
        {air.context} · {text.statisticsContext}
      </p>
      <DataTable
        caption={text.statistics}
        columns={columns}
        rows={data?.factors}
        rowKey={({ factor }) => factor}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState inline title={words.emptyPeriod} />}
        exportNote={air.isDemo ? words.demo : undefined}
      />
    </section>
  )
}

function useColumns(evaluation: AirEvaluation | undefined): readonly Column<Factor>[] {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const { language } = useLanguage()
  const judged = ({ attains, isSufficient }: Factor) =>
    attains === null ? (isSufficient ? words.notJudged : text.insufficient) : attains ? words.attains : words.exceeds
  const proven = (what: string, statistic: Statistic) => {
    const shown = figure(statistic)
    return shown === null || evaluation === undefined || statistic === null ? (
      '—'
    ) : (
      <Proven
        what={what}
        source={evaluation.provenance}
        shown={{ rounded: shown, raw: String(statistic.raw), rule: statistic.rule }}
      >
        {shown}
      </Proven>
    )
  }
  return [
    {
      key: 'item',
      title: text.item,
      card: 'title',
      value: ({ item, factor }) => `${factorName(item, language)} ${factorUnit(factor, language)}`,
      cell: ({ item, factor }) => (
        <ChemText>{`${factorName(item, language)} ${factorUnit(factor, language)}`}</ChemText>
      ),
    },
    {
      key: 'mean',
      title: text.mean,
      align: 'end',
      value: ({ mean }) => mean?.rounded ?? null,
      cell: ({ mean, item }) => proven(`${factorName(item, language)} ${text.mean}`, mean),
    },
    { key: 'meanLimit', title: text.limitOf, align: 'end', value: ({ mean }) => mean?.limit ?? null },
    {
      key: 'percentile',
      title: text.percentile,
      align: 'end',
      value: ({ percentile }) => percentile?.rounded ?? null,
      cell: ({ percentile, item }) => (
        <>
          {percentile && <span className={styles.quiet}>P{percentile.p} </span>}
          {proven(`${factorName(item, language)} ${text.percentile}`, percentile)}
        </>
      ),
    },
    { key: 'percentileLimit', title: text.limitOf, align: 'end', value: ({ percentile }) => percentile?.limit ?? null },
    {
      key: 'have',
      title: text.have,
      align: 'end',
      value: ({ have }) => have,
      cell: ({ have, need }) => `${have}／${need}`,
    },
    { key: 'daysOver', title: text.daysOver, align: 'end', value: ({ daysOver }) => daysOver },
    { key: 'judgement', title: text.judgement, value: judged },
  ]
}
