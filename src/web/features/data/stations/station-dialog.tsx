import { useState } from 'react'
import type { StationKind } from '#kernel/observation/station.ts'
import { RecordDialog } from '#web/features/data/record-dialog.tsx'
import { StationFields } from '#web/features/data/stations/station-fields.tsx'
import { type StationValues, stationProblems } from '#web/features/data/stations/station-values.ts'

interface StationDialogProps {
  readonly title: string
  readonly verb: string
  readonly initial: StationValues
  readonly kinds: readonly StationKind[]
  readonly isCodeFixed?: boolean
  readonly isBusy?: boolean
  readonly error?: unknown
  readonly onSave: (values: StationValues) => void
  readonly onClose: () => void
}

/** 点位表单 — for a new station, a changed one, and one that a file brings along. */
export function StationDialog(props: StationDialogProps) {
  const { title, verb, initial, kinds, isCodeFixed = false, isBusy = false, error, onSave, onClose } = props
  const [values, setValues] = useState(initial)
  return (
    <RecordDialog
      shape="sheet"
      title={title}
      verb={verb}
      isBusy={isBusy}
      error={error}
      onSend={() => {
        if (stationProblems(values).size === 0) onSave(values)
      }}
      onClose={onClose}
    >
      {(hasTried) => (
        <StationFields
          values={values}
          kinds={kinds}
          isCodeFixed={isCodeFixed}
          hasTried={hasTried}
          onChange={setValues}
        />
      )}
    </RecordDialog>
  )
}
