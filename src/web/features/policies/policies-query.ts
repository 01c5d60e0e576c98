import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { PolicyDetail } from '#contract/schemas/policy.ts'
import { call } from '#web/api/call.ts'

export const policiesQuery = (county: string) =>
  queryOptions({
    queryKey: ['counties', county, 'policies'],
    queryFn: ({ signal }) => call('listPolicies', { params: { county }, signal }),
  })

export const policyQuery = (county: string, policyId: string) =>
  queryOptions({
    queryKey: ['counties', county, 'policies', policyId],
    queryFn: ({ signal }) => call('readPolicy', { params: { county, policyId }, signal }),
  })

/** 变更 — every write answers the document as it then stands; the list is read again. */
export function usePolicyChange<Given>(
  county: string,
  change: (given: Given) => Promise<PolicyDetail>,
  onDone: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (policy) => {
      queries.setQueryData(policyQuery(county, policy.id).queryKey, policy)
      onDone()
      return queries.invalidateQueries({ queryKey: policiesQuery(county).queryKey, exact: true })
    },
  })
}
