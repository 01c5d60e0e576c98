import type { Account } from '#contract/schemas/account.ts'
import {
  AccountActions,
  type AccountIntent,
  AccountPerson,
  AccountRole,
  AccountState,
} from '#web/features/system/accounts/account-cells.tsx'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { shellText } from '#web/shell/shell-text.ts'
import type { Column } from '#web/ui/data-table-view.ts'

type OnIntent = (account: Account, intent: AccountIntent) => void

export function useAccountColumns(onIntent: OnIntent): readonly Column<Account>[] {
  const text = useText(accountsText)
  const { roles } = useText(shellText)
  return [
    {
      key: 'displayName',
      title: text.displayName,
      card: 'title',
      value: ({ displayName }) => displayName,
      cell: (account) => <AccountPerson account={account} />,
    },
    { key: 'name', title: text.name, value: ({ name }) => name },
    {
      key: 'role',
      title: text.role,
      value: ({ role }) => roles[role],
      cell: (account) => <AccountRole account={account} onIntent={onIntent} />,
    },
    {
      key: 'state',
      title: text.state,
      value: (account) => (account.isDisabled ? text.disabled : text.active),
      cell: (account) => <AccountState account={account} />,
    },
    useLastSignInColumn(),
    {
      key: 'actions',
      title: text.actions,
      isAction: true,
      align: 'end',
      value: () => null,
      cell: (account) => <AccountActions account={account} onIntent={onIntent} />,
    },
  ]
}

function useLastSignInColumn(): Column<Account> {
  const text = useText(accountsText)
  return {
    key: 'lastSignIn',
    title: text.lastSignIn,
    value: ({ lastSignInAt }) => lastSignInAt && formatInstantShort(lastSignInAt),
    cell: ({ lastSignInAt }) => (
      <span className={styles.nowrap}>{lastSignInAt === null ? text.never : formatInstantShort(lastSignInAt)}</span>
    ),
  }
}
