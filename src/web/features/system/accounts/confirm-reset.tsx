import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account } from '#contract/schemas/account.ts'
import { call } from '#web/api/call.ts'
import { accountsQuery } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import type { Issued } from '#web/features/system/accounts/issued-password.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'

interface ConfirmResetProps {
  readonly county: string
  readonly account: Account
  readonly onIssued: (issued: Issued) => void
  readonly onClose: () => void
}

/** 重置密码 — the old one ends, a new first password is shown once. */
export function ConfirmReset({ county, account, onIssued, onClose }: ConfirmResetProps) {
  const text = useText(accountsText)
  const queries = useQueryClient()
  const reset = useMutation({
    mutationFn: () => call('resetPassword', { params: { county, accountId: account.id } }),
    onSuccess: (issued) => {
      onIssued(issued)
      return queries.invalidateQueries({ queryKey: accountsQuery(county).queryKey })
    },
  })
  return (
    <ConfirmDialog
      title={text.resetTitle(account.displayName)}
      confirm={text.reset}
      tone="danger"
      busy={reset.isPending}
      error={reset.error}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    >
      {text.resetBody}
    </ConfirmDialog>
  )
}
