import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { Line } from '#web/features/data/line.tsx'
import { differenceOf } from '#web/features/data/published/difference.ts'
import type { PublishedValue } from '#web/features/data/published/own-figure.ts'
import { isPublishedItem, publishedText } from '#web/features/data/published/published-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

interface PublishedColumnsGiven {
  readonly nameOf: (stationId: string) => string | undefined
  readonly ownOf: (value: PublishedValue) => string | null
}

/** 公布值各列 — the official figure, ours, and how far apart they are. */
export function usePublishedColumns({ nameOf, ownOf }: PublishedColumnsGiven): readonly Column<PublishedValue>[] {
  const text = useText(publishedText)
  const words = useText(dataText)
  const itemName = (item: string) => (isPublishedItem(item) ? text.items[item] : item)
  const subject = ({ stationId }: PublishedValue) =>
    stationId === null ? words.wholeCounty : (nameOf(stationId) ?? words.goneStation)
  const difference = (row: PublishedValue) => {
    const found = differenceOf(row.value, ownOf(row))
    if (found === null) return text.notComparable
    return found.kind === 'number' ? found.text : text[found.kind]
  }
  const isApart = (row: PublishedValue) => (differenceOf(row.value, ownOf(row))?.kind ?? 'same') !== 'same'
  return [
    {
      key: 'item',
      title: text.item,
      card: 'title',
      value: ({ item }) => itemName(item),
      cell: ({ item }) => (
        <span className={styles.name}>
          <ChemText>{itemName(item)}</ChemText>
        </span>
      ),
    },
    {
      key: 'subject',
      title: text.subject,
      value: subject,
      cell: (row) => <span lang={langOf(subject(row))}>{subject(row)}</span>,
    },
    { key: 'from', title: text.from, value: ({ from }) => from, cell: ({ from }) => <Line>{from}</Line> },
    { key: 'to', title: text.to, value: ({ to }) => to, cell: ({ to }) => <Line>{to}</Line> },
    {
      key: 'value',
      title: text.value,
      align: 'end',
      value: ({ value, unit }) => [value, unit].filter((part) => part !== '').join(' '),
      cell: ({ value, unit }) => (
        <>
          <strong>{value}</strong>
          <span className={styles.quiet}> {unit}</span>
        </>
      ),
    },
    { key: 'own', title: text.own, align: 'end', value: ownOf },
    {
      key: 'difference',
      title: text.difference,
      align: 'end',
      value: difference,
      cell: (row) => <span className={isApart(row) ? styles.apart : styles.quiet}>{difference(row)}</span>,
    },
    { key: 'document', title: text.document, value: ({ documentNumber }) => documentNumber },
    {
      key: 'note',
      title: text.note,
      value: ({ note }) => (note === '' ? null : note),
      cell: ({ note }) => (
        <span className={styles.wide} lang={langOf(note)}>
          {note === '' ? '—' : note}
        </span>
      ),
    },
    { key: 'by', title: text.by, value: ({ by }) => by },
    { key: 'at', title: text.at, value: ({ knownAt }) => formatInstantShort(knownAt) },
  ]
}
