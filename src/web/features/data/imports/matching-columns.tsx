import type { StationWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { matchingText } from '#web/features/data/imports/matching-text.ts'
import { readingText } from '#web/features/data/imports/reading-text.ts'
import {
  type ListedStation,
  type Take,
  type Takes,
  takeOf,
  withTakes,
} from '#web/features/data/imports/station-take.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { Button } from '#web/ui/button.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { Choice } from '#web/ui/field.tsx'

interface MatchingColumnsGiven {
  /** Stations of the county that a file of this form can be of. */
  readonly candidates: readonly StationWire[]
  readonly takes: Takes
  readonly onChange: (takes: Takes) => void
  readonly onNew: (listed: ListedStation) => void
}

/** 点位归属各列 */
export function useMatchingColumns(given: MatchingColumnsGiven): readonly Column<ListedStation>[] {
  const text = useText(matchingText)
  const { rows } = useText(readingText)
  const { language } = useLanguage()
  const { candidates, takes } = given
  return [
    {
      key: 'name',
      title: text.name,
      card: 'title',
      value: ({ name, code }) => name ?? code,
      cell: ({ name, code }) => (
        <span className={styles.name} lang={langOf(name ?? code)}>
          {name ?? code}
        </span>
      ),
    },
    { key: 'code', title: text.code, value: ({ code }) => code },
    { key: 'area', title: text.area, value: ({ area }) => area },
    {
      key: 'rows',
      title: rows,
      align: 'end',
      value: ({ rows }) => rows,
      cell: ({ rows }) => formatNumber(rows, language),
    },
    {
      key: 'take',
      title: text.take,
      value: (listed) => takeWords(takeOf(takes, listed), candidates, text),
      cell: (listed) => <TakeCell {...given} listed={listed} />,
    },
  ]
}

function takeWords(take: Take, candidates: readonly StationWire[], text: typeof matchingText.zh): string {
  if (take.kind === 'leave') return text.leave
  if (take.kind === 'new') return text.newAs(take.station.name)
  return candidates.find(({ id }) => id === take.stationId)?.name ?? ''
}

function TakeCell({
  listed,
  candidates,
  takes,
  onChange,
  onNew,
}: MatchingColumnsGiven & { readonly listed: ListedStation }) {
  const text = useText(matchingText)
  const take = takeOf(takes, listed)
  const choose = (chosen: string) => {
    if (chosen === 'new') return onNew(listed)
    const said: Take = chosen === 'leave' ? { kind: 'leave' } : { kind: 'existing', stationId: chosen }
    onChange(withTakes(takes, [listed], () => said))
  }
  return (
    <span className={styles.rowActions}>
      <Choice
        label={text.takeOf(listed.code)}
        hideLabel
        quiet
        value={take.kind === 'existing' ? take.stationId : take.kind}
        options={[
          { value: 'leave', label: text.leave },
          { value: 'new', label: take.kind === 'new' ? text.newAs(take.station.name) : text.makeNew },
          ...candidates.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` })),
        ]}
        onChange={choose}
      />
      {take.kind === 'new' && (
        <Button tone="quiet" aria-label={text.editNewOf(listed.code)} onClick={() => onNew(listed)}>
          {text.editNew}
        </Button>
      )}
    </span>
  )
}
