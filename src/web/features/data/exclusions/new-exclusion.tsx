import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '#web/api/call.ts'
import styles from '#web/features/data/data.module.css'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { ExclusionFields } from '#web/features/data/exclusions/exclusion-fields.tsx'
import { EMPTY_EXCLUSION, exclusionProblems, newExclusionOf } from '#web/features/data/exclusions/exclusion-values.ts'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { toast } from '#web/ui/toast.tsx'

interface NewExclusionProps {
  readonly county: string
  readonly onClose: () => void
}

/** 剔除表单 — takes effect as soon as it is saved: the days concerned are computed anew. */
export function NewExclusion({ county, onClose }: NewExclusionProps) {
  const text = useText(exclusionsText)
  const words = useText(dataText)
  const form = useId()
  const stations = useQuery(stationsQuery(county, undefined))
  const [values, setValues] = useState(EMPTY_EXCLUSION)
  const [hasTried, setHasTried] = useState(false)
  const create = useDataWrite(
    county,
    (body: NonNullable<ReturnType<typeof newExclusionOf>>) => call('createExclusion', { params: { county }, body }),
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
          const body = newExclusionOf(values)
          if (body !== null && exclusionProblems(values).size === 0 && !create.isPending) create.mutate(body)
        }}
      >
        <ExclusionFields values={values} stations={stations.data ?? []} hasTried={hasTried} onChange={setValues} />
        <ErrorNote error={create.error ?? stations.error} />
      </form>
    </Dialog>
  )
}
