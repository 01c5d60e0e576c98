import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '#contract/schemas/account.ts'
import type { AccountIntent } from '#web/features/system/accounts/account-cells.tsx'
import { useAccountColumns } from '#web/features/system/accounts/account-columns.tsx'
import { accountsQuery } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import { ConfirmChange } from '#web/features/system/accounts/confirm-change.tsx'
import { ConfirmReset } from '#web/features/system/accounts/confirm-reset.tsx'
import { type Issued, IssuedPassword } from '#web/features/system/accounts/issued-password.tsx'
import { NewAccount } from '#web/features/system/accounts/new-account.tsx'
import styles from '#web/features/system/system.module.css'
import { useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

type Open =
  | { readonly kind: 'create' }
  | { readonly kind: 'issued'; readonly issued: Issued }
  | { readonly kind: 'intent'; readonly account: Account; readonly intent: AccountIntent }

/** 账号 — who may enter the county, as what; every change is asked for once more. */
export function Accounts() {
  const text = useText(accountsText)
  const { slug } = useCounty()
  const { data, error, refetch } = useQuery(accountsQuery(slug))
  const [open, setOpen] = useState<Open | null>(null)
  const columns = useAccountColumns((account, intent) => setOpen({ kind: 'intent', account, intent }))
  const close = () => setOpen(null)
  const show = (issued: Issued) => setOpen({ kind: 'issued', issued })
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.lead}</p>
        <Button tone="primary" onClick={() => setOpen({ kind: 'create' })}>
          {text.create}
        </Button>
      </div>
      <DataTable
        caption={text.caption}
        columns={columns}
        rows={data}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => refetch()}
        empty={<EmptyState inline title={text.empty} />}
      />
      {open?.kind === 'create' && <NewAccount county={slug} onIssued={show} onClose={close} />}
      {open?.kind === 'issued' && <IssuedPassword issued={open.issued} onClose={close} />}
      {open?.kind === 'intent' &&
        (open.intent.kind === 'reset' ? (
          <ConfirmReset county={slug} account={open.account} onIssued={show} onClose={close} />
        ) : (
          <ConfirmChange county={slug} account={open.account} change={open.intent} onClose={close} />
        ))}
    </>
  )
}
