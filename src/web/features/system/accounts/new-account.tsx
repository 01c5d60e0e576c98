import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { ROLES, type RoleName } from '#kernel/access/can.ts'
import { call } from '#web/api/call.ts'
import { accountsQuery } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import type { Issued } from '#web/features/system/accounts/issued-password.tsx'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorNote } from '#web/ui/error-note.tsx'
import { Choice, TextInput } from '#web/ui/field.tsx'

const NAME = /^[A-Za-z0-9._-]{2,64}$/

interface NewAccountProps {
  readonly county: string
  readonly onIssued: (issued: Issued) => void
  readonly onClose: () => void
}

/** 新建账号 — user name, person, role; answers with a first password that is shown once. */
export function NewAccount({ county, onIssued, onClose }: NewAccountProps) {
  const text = useText(accountsText)
  const { roles } = useText(shellText)
  const form = useId()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [role, setRole] = useState<RoleName>('viewer')
  const [isAsked, setIsAsked] = useState(false)
  const create = useMutation({
    mutationFn: () =>
      call('createAccount', {
        params: { county },
        body: { name: name.trim(), displayName: displayName.trim(), role },
      }),
    onSuccess: (issued) => {
      onIssued(issued)
      return queries.invalidateQueries({ queryKey: accountsQuery(county).queryKey })
    },
  })
  const isNameWrong = !NAME.test(name.trim())
  const isPersonMissing = displayName.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (!isNameWrong && !isPersonMissing) create.mutate()
  }
  return (
    <Dialog
      title={text.create}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={create.isPending}>
            {text.create}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={text.displayName}
          autoComplete="off"
          maxLength={64}
          value={displayName}
          problem={isAsked && isPersonMissing ? text.displayNameMissing : undefined}
          onChange={(event) => setDisplayName(event.target.value)}
        />
        <TextInput
          label={text.name}
          hint={text.nameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={name}
          problem={isAsked && isNameWrong ? text.nameWrong : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Choice
          label={text.role}
          value={role}
          options={ROLES.map((value) => ({ value, label: roles[value] }))}
          onChange={setRole}
        />
        <p className={styles.quiet}>{text.roleHints[role]}</p>
        <ErrorNote error={create.error} />
      </form>
    </Dialog>
  )
}
