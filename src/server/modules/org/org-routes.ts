import type { Call, Handlers } from '#server/platform/http/call.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import type { OrgDeps } from './changing/acting.ts'
import { changeUnit } from './changing/change-unit.ts'
import { createUnit } from './changing/create-unit.ts'
import { stateSet } from './changing/state-set.ts'
import { succeedUnit } from './changing/succeed-unit.ts'
import { readDirectory, readSet } from './reading/directory.ts'
import type { AskedMoment, Loads } from './reading/unit-load.ts'
import { readUnitPage } from './reading/unit-page.ts'

type OrgRoutes = 'listUnits' | 'readUnit' | 'createUnit' | 'changeUnit' | 'succeedUnit' | 'stateSet'

/** 单位接口 — the directory as of the county's moment, and every change of it. */
export function orgHandlers(deps: OrgDeps & Loads): Pick<Handlers, OrgRoutes> {
  const { kysely } = deps.db
  const momentOf = ({ id, asOf }: CountyScope): AskedMoment => ({ countyId: id, asOf: asOf ?? deps.clock.now() })
  const acting = ({ county, caller }: Pick<Call<'createUnit'>, 'county' | 'caller'>) => ({ county, by: caller.name })
  const page = (county: CountyScope, unitId: string) => readUnitPage(kysely, deps, { ...momentOf(county), unitId })
  return {
    listUnits: ({ county }) => readDirectory(kysely, deps, momentOf(county)),
    readUnit: ({ county, params }) => page(county, params.unitId),
    createUnit: (call) => createUnit(deps, acting(call), call.body),
    changeUnit: async (call) => {
      const { unitId } = call.params
      await changeUnit(deps, acting(call), { unitId, changes: call.body })
      return page(call.county, unitId)
    },
    succeedUnit: async (call) => {
      const { unitId } = call.params
      await succeedUnit(deps, acting(call), { unitId, succession: call.body })
      return page(call.county, unitId)
    },
    stateSet: async (call) => {
      const { setId } = call.params
      await stateSet(deps, acting(call), { setId, ...call.body })
      return readSet(kysely, deps, momentOf(call.county), setId)
    },
  }
}
