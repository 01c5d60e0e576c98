import type { Account } from '#contract/schemas/account.ts'
import { ROLES } from '#kernel/access/can.ts'
import type { AccountChange } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { useSession } from '#web/shell/session.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { Button } from '#web/ui/button.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { Choice } from '#web/ui/field.tsx'
import { Tag } from '#web/ui/tag.tsx'

export type AccountIntent = AccountChange | { readonly kind: 'reset' }

export function useAccountColumns(
  onIntent: (account: Account, intent: AccountIntent) => void,
): readonly Column<Account>[] {
  const text = useText(accountsText)
  const { roles } = useText(shellText)
  const { account: self } = useSession()
  return [
    {
      key: 'displayName',
      title: text.displayName,
      card: 'title',
      value: ({ displayName }) => displayName,
      cell: (account) => (
        <>
          <strong>{account.displayName}</strong>
          {account.id === self.id && <span className={styles.quiet}> {text.self}</span>}
        </>
      ),
    },
    { key: 'name', title: text.name, value: ({ name }) => name },
    {
      key: 'role',
      title: text.role,
      value: ({ role }) => roles[role],
      // Nobody changes or shuts out himself: the last way in must not close behind one's own back.
      cell: (account) =>
        account.id === self.id ? (
          roles[account.role]
        ) : (
          <Choice
            hideLabel
            quiet
            label={text.roleOf(account.displayName)}
            value={account.role}
            options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
            onChange={(role) => onIntent(account, { kind: 'role', role })}
          />
        ),
    },
    {
      key: 'state',
      title: text.state,
      value: (account) => (account.isDisabled ? text.disabled : text.active),
      cell: (account) => <AccountState account={account} />,
    },
    {
      key: 'lastSignIn',
      title: text.lastSignIn,
      value: ({ lastSignInAt }) => lastSignInAt && formatInstantShort(lastSignInAt),
      cell: ({ lastSignInAt }) => (
        <span className={styles.nowrap}>{lastSignInAt === null ? text.never : formatInstantShort(lastSignInAt)}</span>
      ),
    },
    {
      key: 'actions',
      title: text.actions,
      isAction: true,
      align: 'end',
      value: () => null,
      cell: (account) =>
        account.id === self.id ? null : (
          <span className={styles.actions}>
            <Button tone="quiet" onClick={() => onIntent(account, { kind: 'reset' })}>
              {text.reset}
            </Button>
            <Button tone="quiet" onClick={() => onIntent(account, { kind: account.isDisabled ? 'enable' : 'disable' })}>
              {account.isDisabled ? text.enable : text.disable}
            </Button>
          </span>
        ),
    },
  ]
}

function AccountState({ account }: { readonly account: Account }) {
  const text = useText(accountsText)
  if (account.isDisabled) return <Tag tone="seal">{text.disabled}</Tag>
  if (account.mustChangePassword) return <Tag tone="amber">{text.mustChange}</Tag>
  return text.active
}
