import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/api/call.ts'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { ExclusionFields } from '#web/features/data/exclusions/exclusion-fields.tsx'
import { EMPTY_EXCLUSION, exclusionProblems, newExclusionOf } from '#web/features/data/exclusions/exclusion-values.ts'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { RecordDialog } from '#web/features/data/record-dialog.tsx'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { toast } from '#web/ui/toast.tsx'

interface NewExclusionProps {
  readonly county: string
  readonly onClose: () => void
}

/** 剔除表单 — takes effect as soon as it is saved: the days concerned are computed anew. */
export function NewExclusion({ county, onClose }: NewExclusionProps) {
  const text = useText(exclusionsText)
  const stations = useQuery(stationsQuery(county, undefined))
  const [values, setValues] = useState(EMPTY_EXCLUSION)
  const create = useDataWrite(
    county,
    (body: NonNullable<ReturnType<typeof newExclusionOf>>) => call('createExclusion', { params: { county }, body }),
    () => {
      toast(text.created)
      onClose()
    },
  )
  const send = () => {
    const body = newExclusionOf(values)
    if (body !== null && exclusionProblems(values).size === 0) create.mutate(body)
  }
  return (
    <RecordDialog
      shape="sheet"
      title={text.create}
      verb={text.create}
      isBusy={create.isPending}
      error={create.error ?? stations.error}
      onSend={send}
      onClose={onClose}
    >
      {(hasTried) => (
        <ExclusionFields values={values} stations={stations.data ?? []} hasTried={hasTried} onChange={setValues} />
      )}
    </RecordDialog>
  )
}
