import type { Account } from '#contract/schemas/account.ts'
import { ROLES } from '#kernel/access/can.ts'
import type { AccountChange } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { useSession } from '#web/shell/session.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/field.tsx'
import { Tag } from '#web/ui/tag.tsx'

export type AccountIntent = AccountChange | { readonly kind: 'reset' }

interface CellProps {
  readonly account: Account
}

interface IntentProps extends CellProps {
  readonly onIntent: (account: Account, intent: AccountIntent) => void
}

/** Nobody changes or shuts out himself: the last way in must not close behind one's own back. */
function useIsSelf({ id }: Account): boolean {
  return useSession().account.id === id
}

export function AccountPerson({ account }: CellProps) {
  const text = useText(accountsText)
  const isSelf = useIsSelf(account)
  return (
    <>
      <strong>{account.displayName}</strong>
      {isSelf && <span className={styles.quiet}> {text.self}</span>}
    </>
  )
}

export function AccountRole({ account, onIntent }: IntentProps) {
  const text = useText(accountsText)
  const { roles } = useText(shellText)
  if (useIsSelf(account)) return roles[account.role]
  return (
    <Choice
      hideLabel
      quiet
      label={text.roleOf(account.displayName)}
      value={account.role}
      options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
      onChange={(role) => onIntent(account, { kind: 'role', role })}
    />
  )
}

export function AccountState({ account }: CellProps) {
  const text = useText(accountsText)
  if (account.isDisabled) return <Tag tone="seal">{text.disabled}</Tag>
  if (account.mustChangePassword) return <Tag tone="amber">{text.mustChange}</Tag>
  return text.active
}

export function AccountActions({ account, onIntent }: IntentProps) {
  const text = useText(accountsText)
  if (useIsSelf(account)) return null
  return (
    <span className={styles.actions}>
      <Button tone="quiet" onClick={() => onIntent(account, { kind: 'reset' })}>
        {text.reset}
      </Button>
      <Button tone="quiet" onClick={() => onIntent(account, { kind: account.isDisabled ? 'enable' : 'disable' })}>
        {account.isDisabled ? text.enable : text.disable}
      </Button>
    </span>
  )
}
