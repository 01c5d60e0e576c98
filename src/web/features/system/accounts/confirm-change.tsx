import type { Account } from '#contract/schemas/account.ts'
import { type AccountChange, useAccountChange } from '#web/features/system/accounts/accounts-query.ts'
import { accountsText } from '#web/features/system/accounts/accounts-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

interface ConfirmChangeProps {
  readonly county: string
  readonly account: Account
  readonly change: AccountChange
  readonly onClose: () => void
}

/** 确认变更 — role, disabling, enabling: says what it means before it holds. */
export function ConfirmChange({ county, account, change, onClose }: ConfirmChangeProps) {
  const text = useText(accountsText)
  const apply = useAccountChange(county)
  const words = useChangeWords(account, change)
  const confirm = () =>
    apply.mutate(
      { accountId: account.id, change },
      {
        onSuccess: () => {
          toast(text.changed)
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={words.title}
      confirm={words.verb}
      tone={change.kind === 'disable' ? 'danger' : 'primary'}
      busy={apply.isPending}
      error={apply.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {words.body}
    </ConfirmDialog>
  )
}

function useChangeWords({ displayName }: Account, change: AccountChange) {
  const text = useText(accountsText)
  const { roles } = useText(shellText)
  switch (change.kind) {
    case 'disable':
      return { title: text.disableTitle(displayName), verb: text.disable, body: text.disableBody }
    case 'enable':
      return { title: text.enableTitle(displayName), verb: text.enable, body: text.enableBody }
    case 'role': {
      const body = text.roleBody(roles[change.role], text.roleHints[change.role])
      return { title: text.roleTitle(displayName), verb: text.change, body }
    }
  }
}
