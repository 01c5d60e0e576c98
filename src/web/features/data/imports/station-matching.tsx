import { useState } from 'react'
import type { ObservationImportWire, StationWire } from '#contract/schemas/observation.ts'
import { kindsOf } from '#kernel/observation/form-kinds.ts'
import styles from '#web/features/data/data.module.css'
import { BulkNewStations } from '#web/features/data/imports/bulk-new-stations.tsx'
import look from '#web/features/data/imports/look.module.css'
import { lookText } from '#web/features/data/imports/look-text.ts'
import { useMatchingColumns } from '#web/features/data/imports/matching-columns.tsx'
import { matchingText } from '#web/features/data/imports/matching-text.ts'
import {
  areasOf,
  type ListedStation,
  listedStations,
  type Takes,
  takeOf,
  withTakes,
} from '#web/features/data/imports/station-take.ts'
import { StationDialog } from '#web/features/data/stations/station-dialog.tsx'
import { emptyStation } from '#web/features/data/stations/station-values.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Choice, TextInput } from '#web/ui/field.tsx'

interface StationMatchingProps {
  readonly data: ObservationImportWire
  /** The county's stations. */
  readonly stations: readonly StationWire[]
  readonly takes: Takes
  readonly onChange: (takes: Takes) => void
}

/** Fewer need neither filters nor bulk choices. */
const FEW = 6

/** 点位归属 — each station of the file: one of the county's, a new one, or left out. */
export function StationMatching({ data, stations, takes, onChange }: StationMatchingProps) {
  const text = useText(matchingText)
  const { stations: caption } = useText(lookText)
  const [area, setArea] = useState<string | null>(null)
  const [find, setFind] = useState('')
  const [isBulk, setIsBulk] = useState(false)
  const [editing, setEditing] = useState<ListedStation | null>(null)
  const kinds = kindsOf(data.form)
  const candidates = stations.filter(({ kind }) => kinds.includes(kind))
  const listed = listedStations(data.stations, { area, find })
  const columns = useMatchingColumns({ candidates, takes, onChange, onNew: setEditing })
  const isMany = data.stations.length > FEW
  const [kind = 'air'] = kinds
  return (
    <>
      {isMany && (
        <div className={look.tools}>
          <TextInput type="search" label={text.find} value={find} onChange={(event) => setFind(event.target.value)} />
          <AreaChoice stations={data.stations} area={area} onChange={setArea} />
          <Button onClick={() => setIsBulk(true)}>{text.bulkNew(listed.length)}</Button>
          <Button onClick={() => onChange(withTakes(takes, listed, () => ({ kind: 'leave' })))}>
            {text.bulkLeave}
          </Button>
        </div>
      )}
      <DataTable
        className={styles.table}
        caption={caption}
        columns={columns}
        rows={listed}
        rowKey={({ code }) => code}
        pageSize={25}
        empty={<p className={styles.quiet}>{text.noStations}</p>}
      />
      {isBulk && (
        <BulkNewStations
          listed={listed}
          kinds={kinds}
          onSave={(make) => {
            onChange(withTakes(takes, listed, (one) => ({ kind: 'new', station: make(one) })))
            setIsBulk(false)
          }}
          onClose={() => setIsBulk(false)}
        />
      )}
      {editing && (
        <NewFromFile
          listed={editing}
          initial={initialOf(takes, editing, kind)}
          kinds={kinds}
          onSave={(station) => {
            onChange(withTakes(takes, [editing], () => ({ kind: 'new', station })))
            setEditing(null)
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

type DialogProps = Parameters<typeof StationDialog>[0]

function initialOf(takes: Takes, listed: ListedStation, kind: StationWire['kind']): DialogProps['initial'] {
  const take = takeOf(takes, listed)
  return take.kind === 'new'
    ? take.station
    : emptyStation(kind, { code: listed.code, name: listed.name ?? listed.code })
}

interface NewFromFileProps extends Pick<DialogProps, 'initial' | 'kinds' | 'onSave' | 'onClose'> {
  readonly listed: ListedStation
}

function NewFromFile({ listed, ...dialog }: NewFromFileProps) {
  const text = useText(matchingText)
  return <StationDialog {...dialog} title={text.newTitle(listed.code)} verb={text.newVerb} isCodeFixed />
}

interface AreaChoiceProps {
  readonly stations: readonly ListedStation[]
  readonly area: string | null
  readonly onChange: (area: string | null) => void
}

function AreaChoice({ stations, area, onChange }: AreaChoiceProps) {
  const text = useText(matchingText)
  const areas = areasOf(stations)
  if (areas.length === 0) return null
  return (
    <Choice
      label={text.area}
      value={area ?? ''}
      options={[{ value: '', label: text.allAreas }, ...areas.map((value) => ({ value, label: value }))]}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}
