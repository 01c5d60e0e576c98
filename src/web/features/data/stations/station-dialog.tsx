import { useId, useState } from 'react'
import type { StationKind } from '#kernel/observation/station.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { StationFields } from '#web/features/data/stations/station-fields.tsx'
import { type StationValues, stationProblems } from '#web/features/data/stations/station-values.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'

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
  const text = useText(dataText)
  const form = useId()
  const [values, setValues] = useState(initial)
  const [hasTried, setHasTried] = useState(false)
  const footer = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={isBusy}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog shape="sheet" title={title} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          if (!isBusy && stationProblems(values).size === 0) onSave(values)
        }}
      >
        <StationFields
          values={values}
          kinds={kinds}
          isCodeFixed={isCodeFixed}
          hasTried={hasTried}
          onChange={setValues}
        />
        <ErrorNote error={error} />
      </form>
    </Dialog>
  )
}
