import type { AuthDeps } from '#server/platform/auth/sign-in.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { changeAccount, createAccount, resetPassword } from './account-service.ts'
import { listAccounts } from './account-store.ts'

type AccountRoutes = 'listAccounts' | 'createAccount' | 'changeAccount' | 'resetPassword'

export function accountHandlers(deps: AuthDeps): Pick<Handlers, AccountRoutes> {
  return {
    listAccounts: ({ county }) => listAccounts(deps.db.kysely, county.id),
    createAccount: ({ caller, county, body }) => createAccount(deps, { caller, county }, body),
    changeAccount: ({ caller, county, params, body }) =>
      changeAccount(deps, { caller, county }, { accountId: params.accountId, ...body }),
    resetPassword: ({ caller, county, params }) => resetPassword(deps, { caller, county }, params.accountId),
  }
}
