import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrgDirectory, OrgUnit } from '#contract/schemas/org.ts'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { call } from '#web/api/call.ts'
import { problemSentence } from '#web/api/problem-text.ts'
import { ReasonDialog } from '#web/features/units/reason-dialog.tsx'
import styles from '#web/features/units/unit.module.css'
import { unitOptions } from '#web/features/units/unit-options.ts'
import { unitText } from '#web/features/units/unit-text.ts'
import { useUnitWrite } from '#web/features/units/units-query.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Combobox } from '#web/ui/combobox.tsx'
import { TextInput } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

interface HandOverProps {
  readonly county: string
  readonly unit: OrgUnit
  readonly directory: OrgDirectory
  readonly onClose: () => void
}

/** 职责承接 — who answers for the unit's tasks from which day on; can be taken back at once or later. */
export function HandOver({ county, unit, directory, onClose }: HandOverProps) {
  const text = useText(unitText)
  const takeBack = useQuickTakeBack(county, unit)
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const day = isLocalDate(from) ? from : null
  const isReady = successorId !== null && day !== null
  const hand = useUnitWrite(
    county,
    (reason: string) =>
      call('succeedUnit', { params: { county, unitId: unit.id }, body: { successorId, from: day, reason } }),
    ({ successor }) => {
      toast(text.handed(unit.name, successor?.name ?? ''), { label: text.undo, run: takeBack })
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={`${text.hand} · ${unit.name}`}
      verb={text.hand}
      isBusy={hand.isPending}
      error={hand.error}
      isReady={isReady}
      onTry={() => setHasTried(true)}
      onSave={(reason) => hand.mutate(reason)}
      onClose={onClose}
    >
      <p className={styles.quiet}>{text.handLead(unit.name)}</p>
      <Combobox
        label={text.to}
        options={unitOptions(directory, unit.id)}
        value={successorId}
        problem={hasTried && !isReady ? text.handMissing : undefined}
        onChange={setSuccessorId}
      />
      <TextInput type="date" label={text.from} value={from} onChange={(event) => setFrom(event.target.value)} />
    </ReasonDialog>
  )
}

/** The toast's way back; it outlives the dialog, so its refusal is said in a toast as well. */
function useQuickTakeBack(county: string, unit: OrgUnit): () => void {
  const text = useText(unitText)
  const { language } = useLanguage()
  const queries = useQueryClient()
  return () => {
    call('succeedUnit', {
      params: { county, unitId: unit.id },
      body: { successorId: null, from: null, reason: text.undoReason },
    })
      .then(() => toast(text.tookBack))
      .catch((error: unknown) => toast(problemSentence(error, language)))
      .finally(() => queries.invalidateQueries({ queryKey: ['counties', county] }))
  }
}
