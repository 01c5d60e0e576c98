import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '#web/api/call.ts'
import styles from '#web/features/data/data.module.css'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { PublishedFields } from '#web/features/data/published/published-fields.tsx'
import { publishedText } from '#web/features/data/published/published-text.ts'
import { EMPTY_PUBLISHED, newPublishedOf, publishedProblems } from '#web/features/data/published/published-values.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { toast } from '#web/ui/toast.tsx'

interface NewPublishedProps {
  readonly county: string
  readonly onClose: () => void
}

/** 登记公布值 — what the document says, nothing worked out. */
export function NewPublished({ county, onClose }: NewPublishedProps) {
  const text = useText(publishedText)
  const words = useText(dataText)
  const form = useId()
  const stations = useQuery(stationsQuery(county, undefined))
  const [values, setValues] = useState(EMPTY_PUBLISHED)
  const [hasTried, setHasTried] = useState(false)
  const create = useDataWrite(
    county,
    (body: NonNullable<ReturnType<typeof newPublishedOf>>) =>
      call('createPublishedValue', { params: { county }, body }),
    () => {
      toast(text.created)
      onClose()
    },
  )
  const footer = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={create.isPending}>
        {text.create}
      </Button>
    </>
  )
  return (
    <Dialog shape="sheet" title={text.create} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          const body = newPublishedOf(values)
          if (body !== null && publishedProblems(values).size === 0 && !create.isPending) create.mutate(body)
        }}
      >
        <PublishedFields values={values} stations={stations.data ?? []} hasTried={hasTried} onChange={setValues} />
        <ErrorNote error={create.error ?? stations.error} />
      </form>
    </Dialog>
  )
}
