import { ROLES, type RoleName } from '#kernel/access/can.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { Choice, TextInput } from '#web/ui/field.tsx'

export interface NewAccountValues {
  readonly name: string
  readonly displayName: string
  readonly role: RoleName
}

type Gap = 'name' | 'displayName'

const NAME = /^[A-Za-z0-9._-]{2,64}$/

/** What still keeps an account from being made. */
export function newAccountGaps({ name, displayName }: NewAccountValues): readonly Gap[] {
  const gaps: Gap[] = []
  if (!NAME.test(name.trim())) gaps.push('name')
  if (displayName.trim() === '') gaps.push('displayName')
  return gaps
}

interface NewAccountFieldsProps {
  readonly values: NewAccountValues
  readonly gaps: readonly Gap[]
  readonly onChange: (values: NewAccountValues) => void
}

export function NewAccountFields({ values, gaps, onChange }: NewAccountFieldsProps) {
  const text = useText(accountsText)
  const { roles } = useText(shellText)
  return (
    <>
      <TextInput
        label={text.displayName}
        autoComplete="off"
        maxLength={64}
        value={values.displayName}
        problem={gaps.includes('displayName') ? text.displayNameMissing : undefined}
        onChange={(event) => onChange({ ...values, displayName: event.target.value })}
      />
      <TextInput
        label={text.name}
        hint={text.nameHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={values.name}
        problem={gaps.includes('name') ? text.nameWrong : undefined}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <Choice
        label={text.role}
        value={values.role}
        options={ROLES.map((value) => ({ value, label: roles[value] }))}
        onChange={(role) => onChange({ ...values, role })}
      />
      <p className={styles.quiet}>{text.roleHints[values.role]}</p>
    </>
  )
}
