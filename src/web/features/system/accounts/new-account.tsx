import { useId, useState } from 'react'
import { useAccountCreation } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import type { Issued } from '#web/features/system/accounts/issued-password.tsx'
import {
  NewAccountFields,
  type NewAccountValues,
  newAccountGaps,
} from '#web/features/system/accounts/new-account-fields.tsx'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'

interface NewAccountProps {
  readonly county: string
  readonly onIssued: (issued: Issued) => void
  readonly onClose: () => void
}

/** 新建账号 — user name, person, role; answers with a first password that is shown once. */
export function NewAccount({ county, onIssued, onClose }: NewAccountProps) {
  const text = useText(accountsText)
  const form = useId()
  const [values, setValues] = useState<NewAccountValues>({ name: '', displayName: '', role: 'viewer' })
  const [isAsked, setIsAsked] = useState(false)
  const create = useAccountCreation(county, onIssued)
  const gaps = newAccountGaps(values)
  const footer = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button type="submit" form={form} tone="primary" busy={create.isPending}>
        {text.create}
      </Button>
    </>
  )
  return (
    <Dialog title={text.create} onClose={onClose} footer={footer}>
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsAsked(true)
          if (gaps.length === 0) create.mutate(values)
        }}
      >
        <NewAccountFields values={values} gaps={isAsked ? gaps : []} onChange={setValues} />
        <ErrorNote error={create.error} />
      </form>
    </Dialog>
  )
}
