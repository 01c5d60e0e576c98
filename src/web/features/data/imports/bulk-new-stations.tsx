import { useState } from 'react'
import type { StationKind } from '#kernel/observation/station.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { matchingText } from '#web/features/data/imports/matching-text.ts'
import type { ListedStation } from '#web/features/data/imports/station-take.ts'
import { StandingFields } from '#web/features/data/stations/station-fields.tsx'
import { emptyStation, type StationValues } from '#web/features/data/stations/station-values.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

interface BulkNewStationsProps {
  readonly listed: readonly ListedStation[]
  readonly kinds: readonly StationKind[]
  readonly onSave: (make: (one: ListedStation) => StationValues) => void
  readonly onClose: () => void
}

/** 批量新建 — what many stations of a file have in common, said once. */
export function BulkNewStations({ listed, kinds, onSave, onClose }: BulkNewStationsProps) {
  const text = useText(matchingText)
  const words = useText(dataText)
  const [values, setValues] = useState(() => emptyStation(kinds[0] ?? 'air'))
  const save = () => onSave(({ code, name }) => ({ ...values, code, name: name ?? code }))
  const footer = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button tone="primary" onClick={save}>
        {text.bulkVerb}
      </Button>
    </>
  )
  return (
    <Dialog title={text.bulkTitle} onClose={onClose} footer={footer}>
      <p className={styles.quiet}>{text.bulkLead(listed.length)}</p>
      <StandingFields values={values} kinds={kinds} onChange={setValues} />
    </Dialog>
  )
}
