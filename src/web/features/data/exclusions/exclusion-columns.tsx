import type { ExclusionWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { Line } from '#web/features/data/line.tsx'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Button } from '#web/ui/button.tsx'
import { ChemText } from '#web/ui/chem-text.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { Tag } from '#web/ui/tag.tsx'

interface ExclusionColumnsGiven {
  /** undefined: the station is not in the list, as before it was made. */
  readonly nameOf: (stationId: string) => string | undefined
  readonly onWithdraw: ((exclusion: ExclusionWire) => void) | null
}

/** 剔除各列 */
export function useExclusionColumns(given: ExclusionColumnsGiven): readonly Column<ExclusionWire>[] {
  const text = useText(exclusionsText)
  const words = useText(dataText)
  const { language } = useLanguage()
  const who = ({ stationId }: ExclusionWire) =>
    stationId === null ? words.assessedStations : (given.nameOf(stationId) ?? words.goneStation)
  const what = ({ factors }: ExclusionWire) =>
    factors.length === 0
      ? text.allFactors
      : factors.map((one) => factorName(one, language)).join(language === 'zh' ? '、' : ', ')
  const columns: readonly Column<ExclusionWire>[] = [
    {
      key: 'who',
      title: text.who,
      card: 'title',
      value: who,
      cell: (row) => (
        <span className={styles.name} lang={langOf(who(row))}>
          {who(row)}
        </span>
      ),
    },
    { key: 'factors', title: text.factors, value: what, cell: (row) => <ChemText>{what(row)}</ChemText> },
    {
      key: 'from',
      title: text.from,
      value: ({ from }) => formatInstantShort(from),
      cell: ({ from }) => <Line>{formatInstantShort(from)}</Line>,
    },
    {
      key: 'to',
      title: text.to,
      value: ({ to }) => formatInstantShort(to),
      cell: ({ to }) => <Line>{formatInstantShort(to)}</Line>,
    },
    { key: 'kind', title: text.kind, value: ({ kind }) => text.kinds[kind] },
    {
      key: 'reason',
      title: text.reason,
      value: ({ reason }) => reason,
      cell: ({ reason }) => (
        <span className={styles.wide} lang={langOf(reason)}>
          {reason}
        </span>
      ),
    },
    { key: 'document', title: text.document, value: ({ documentNumber }) => documentNumber },
    { key: 'by', title: text.by, value: ({ by }) => by },
    { key: 'at', title: text.at, value: ({ knownAt }) => formatInstantShort(knownAt) },
    {
      key: 'state',
      title: text.state,
      value: (row) => stateWords(row, text),
      cell: (row) => <State exclusion={row} />,
    },
  ]
  const { onWithdraw } = given
  if (onWithdraw === null) return columns
  const action: Column<ExclusionWire> = {
    key: 'action',
    title: text.withdraw,
    isAction: true,
    value: () => null,
    cell: (row) =>
      row.withdrawn === null && (
        <Button tone="quiet" aria-label={text.withdrawOf(who(row))} onClick={() => onWithdraw(row)}>
          {text.withdraw}
        </Button>
      ),
  }
  return [...columns, action]
}

function stateWords({ withdrawn }: ExclusionWire, text: typeof exclusionsText.zh): string {
  if (withdrawn === null) return text.inForce
  return text.withdrawnBy(withdrawn.by, formatInstantShort(withdrawn.at), withdrawn.reason)
}

function State({ exclusion }: { readonly exclusion: ExclusionWire }) {
  const text = useText(exclusionsText)
  if (exclusion.withdrawn === null) return <>{text.inForce}</>
  return (
    <span className={styles.wide}>
      <Tag>{text.withdrawn}</Tag> <span className={styles.quiet}>{stateWords(exclusion, text)}</span>
    </span>
  )
}
