import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { RoleName } from '#kernel/access/can.ts'
import { call } from '#web/api/call.ts'
import type { Answer } from '#web/api/route-types.ts'

export const accountsQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'accounts'],
    queryFn: ({ signal }) => call('listAccounts', { params: { county }, signal }),
  })

/** 变更 — one thing an administrator decides about an account; asked for once more before it is done. */
export type AccountChange =
  | { readonly kind: 'role'; readonly role: RoleName }
  | { readonly kind: 'disable' }
  | { readonly kind: 'enable' }

export function useAccountChange(county: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ accountId, change }: { readonly accountId: string; readonly change: AccountChange }) =>
      call('changeAccount', {
        params: { county, accountId },
        body: change.kind === 'role' ? { role: change.role } : { isDisabled: change.kind === 'disable' },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery(county).queryKey }),
  })
}

type NewAccount = Parameters<typeof call<'createAccount'>>[1]['body']

/** 新建 — hands the first password over before the list is read again: it comes only this once. */
export function useAccountCreation(county: string, onIssued: (issued: Answer<'createAccount'>) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (account: NewAccount) => call('createAccount', { params: { county }, body: account }),
    onSuccess: (issued) => {
      onIssued(issued)
      return queries.invalidateQueries({ queryKey: accountsQuery(county).queryKey })
    },
  })
}
