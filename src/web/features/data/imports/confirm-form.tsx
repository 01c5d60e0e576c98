import { useState } from 'react'
import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { confirmText } from '#web/features/data/imports/confirm-text.ts'
import { type ConfirmValues, confirmationOf, confirmBlockers } from '#web/features/data/imports/confirm-view.ts'
import { DiscardImport } from '#web/features/data/imports/discard-import.tsx'
import look from '#web/features/data/imports/look.module.css'
import { lookText } from '#web/features/data/imports/look-text.ts'
import { readingText } from '#web/features/data/imports/reading-text.ts'
import { type Takes, takenRows, takenStations } from '#web/features/data/imports/station-take.ts'
import { useConfirm } from '#web/features/data/imports/use-import.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { Choice, TextInput } from '#web/ui/field.tsx'

interface ConfirmFormProps {
  readonly county: string
  readonly data: ObservationImportWire
  readonly takes: Takes
  /** The file is being read another way: what the page shows is not what would be taken in. */
  readonly isReading: boolean
}

const STAGES = ['realtime', 'reviewed', 'published'] as const

/** 确认导入 — stage, document, and whether the good rows go without the bad ones; then nothing stands in the way. */
export function ConfirmForm({ county, data, takes, isReading }: ConfirmFormProps) {
  const text = useText(confirmText)
  const { confirm: verb } = useText(lookText)
  const { rereading } = useText(readingText)
  const [values, setValues] = useState<ConfirmValues>(() => ({
    stage: data.stage,
    documentNumber: data.documentNumber ?? '',
    takeGoodRows: false,
  }))
  const [hasTried, setHasTried] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)
  const confirm = useConfirm(county, data.id)
  const blockers = confirmBlockers(data, takes, values)
  const stations = takenStations(takes, data.stations).length
  const send = () => {
    setHasTried(true)
    const confirmation = confirmationOf(data, takes, values)
    if (blockers.length === 0 && confirmation !== null) confirm.mutate(confirmation)
  }
  return (
    <div className={look.confirm}>
      <StageFields values={values} hasTried={hasTried} onChange={setValues} />
      {data.badRows > 0 && <GoodRows data={data} values={values} onChange={setValues} />}
      {stations > 0 && <p className={look.summary}>{text.summary(takenRows(takes, data.stations), stations)}</p>}
      {hasTried && blockers.length > 0 && (
        <ul role="alert" className={look.blockers}>
          {blockers.map((blocker) => (
            <li key={blocker}>{text.blockers[blocker]}</li>
          ))}
        </ul>
      )}
      <ErrorNote error={confirm.error} />
      <div className={look.actions}>
        <Button tone="primary" large busy={confirm.isPending || isReading} onClick={send}>
          {isReading ? rereading : confirm.isPending ? text.confirming : verb}
        </Button>
        <Button tone="quiet" onClick={() => setIsLeaving(true)}>
          {text.discard}
        </Button>
      </div>
      {isLeaving && <DiscardImport county={county} importId={data.id} onClose={() => setIsLeaving(false)} />}
    </div>
  )
}

interface StageFieldsProps {
  readonly values: ConfirmValues
  readonly hasTried: boolean
  readonly onChange: (values: ConfirmValues) => void
}

function StageFields({ values, hasTried, onChange }: StageFieldsProps) {
  const text = useText(confirmText)
  const read = useText(readingText)
  const { stages } = useText(dataText)
  const { stage, documentNumber } = values
  const isMissing = hasTried && documentNumber.trim() === ''
  return (
    <div className={look.choice}>
      <Choice
        label={read.stage}
        value={stage}
        options={STAGES.map((value) => ({ value, label: stages[value] }))}
        onChange={(chosen) => onChange({ ...values, stage: chosen })}
      />
      <p className={styles.quiet}>{text.stageHint[stage]}</p>
      {stage === 'published' && (
        <TextInput
          label={read.document}
          hint={text.documentHint}
          maxLength={120}
          value={documentNumber}
          problem={isMissing ? text.documentMissing : undefined}
          onChange={(event) => onChange({ ...values, documentNumber: event.target.value })}
        />
      )}
    </div>
  )
}

function GoodRows({ data, values, onChange }: Omit<StageFieldsProps, 'hasTried'> & Pick<ConfirmFormProps, 'data'>) {
  const text = useText(confirmText)
  return (
    <div className={look.goodRows}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={values.takeGoodRows}
          onChange={(event) => onChange({ ...values, takeGoodRows: event.target.checked })}
        />
        {text.goodRows(data.badRows, data.rows)}
      </label>
      <p className={styles.quiet}>{text.goodRowsHint}</p>
    </div>
  )
}
