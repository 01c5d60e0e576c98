import type { Call, Handlers } from '#server/platform/http/call.ts'
import { changePolicy } from './change-policy.ts'
import { readLibrary, readPolicy } from './library.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { attachFile, openFile, removeFile } from './policy-files.ts'

type PolicyRoutes =
  | 'listPolicies'
  | 'readPolicy'
  | 'changePolicy'
  | 'attachPolicyFile'
  | 'removePolicyFile'
  | 'downloadPolicyFile'

type PolicyCall = Pick<Call<'changePolicy'>, 'county' | 'caller' | 'params'>

/** 政策库接口 — what plans cite, what is known of it, and its files. */
export function policyHandlers(deps: PolicyDeps): Pick<Handlers, PolicyRoutes> {
  const { kysely } = deps.db
  const asked = ({ county }: Pick<PolicyCall, 'county'>) => ({
    countyId: county.id,
    asOf: county.asOf ?? deps.clock.now(),
  })
  const acting = ({ county, caller, params }: PolicyCall) => ({ county, by: caller.name, policyId: params.policyId })
  const detail = (call: Pick<PolicyCall, 'county' | 'params'>) =>
    readPolicy(kysely, { ...asked(call), policyId: call.params.policyId })
  return {
    listPolicies: (call) => readLibrary(kysely, asked(call)),
    readPolicy: (call) => detail(call),
    changePolicy: async (call) => {
      await changePolicy(deps, acting(call), call.body)
      return detail(call)
    },
    attachPolicyFile: async (call) => {
      await attachFile(deps, acting(call), await call.receive())
      return detail(call)
    },
    removePolicyFile: async (call) => {
      await removeFile(deps, acting(call), call.params.fileId)
      return detail(call)
    },
    downloadPolicyFile: ({ county, params }) =>
      openFile(deps, { countyId: county.id, policyId: params.policyId }, params.fileId),
  }
}
