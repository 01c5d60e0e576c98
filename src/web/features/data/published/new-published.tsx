import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/api/call.ts'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { PublishedFields } from '#web/features/data/published/published-fields.tsx'
import { publishedText } from '#web/features/data/published/published-text.ts'
import { EMPTY_PUBLISHED, newPublishedOf, publishedProblems } from '#web/features/data/published/published-values.ts'
import { RecordDialog } from '#web/features/data/record-dialog.tsx'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { toast } from '#web/ui/toast.tsx'

interface NewPublishedProps {
  readonly county: string
  readonly onClose: () => void
}

/** 登记公布值 — what the document says, nothing worked out. */
export function NewPublished({ county, onClose }: NewPublishedProps) {
  const text = useText(publishedText)
  const stations = useQuery(stationsQuery(county, undefined))
  const [values, setValues] = useState(EMPTY_PUBLISHED)
  const create = useDataWrite(
    county,
    (body: NonNullable<ReturnType<typeof newPublishedOf>>) =>
      call('createPublishedValue', { params: { county }, body }),
    () => {
      toast(text.created)
      onClose()
    },
  )
  const send = () => {
    const body = newPublishedOf(values)
    if (body !== null && publishedProblems(values).size === 0) create.mutate(body)
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
        <PublishedFields values={values} stations={stations.data ?? []} hasTried={hasTried} onChange={setValues} />
      )}
    </RecordDialog>
  )
}
