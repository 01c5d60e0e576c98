import { useParams } from '@tanstack/react-router'
import type { County } from '#contract/schemas/session.ts'
import { type Action, can } from '#kernel/access/can.ts'
import { useSession } from '#web/shell/session.ts'

/** The county of the address, undefined where the address names none or one the person may not enter. */
export function useCountyInAddress(): County | undefined {
  const { counties } = useSession()
  const { county } = useParams({ strict: false })
  return counties.find(({ slug }) => slug === county)
}

/** 当前县 — the county the page is about; every page under /:county stands behind a gate that guarantees it. */
export function useCounty(): County {
  const county = useCountyInAddress()
  if (county === undefined) throw new TypeError('useCounty outside a county page')
  return county
}

/** 权限 — may the signed-in person do this in the county of the address? The server decides; this only shows. */
export function useCan(): (action: Action) => boolean {
  const { account } = useSession()
  const county = useCountyInAddress()
  return (action) =>
    county !== undefined &&
    can({ accountId: account.id, roles: { [county.id]: county.role } }, action, { countyId: county.id })
}
