import type { Call, Handlers } from '#server/platform/http/call.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { momentOf } from './changing.ts'
import { observationProblem } from './errors.ts'
import { createExclusion, withdrawExclusion } from './exclusions/change-exclusions.ts'
import { exclusionOrThrow, listExclusions } from './exclusions/exclusion-store.ts'
import { exclusionWire } from './exclusions/exclusion-wire.ts'
import type { ImportDeps } from './imports/import-deps.ts'
import { importHandlers } from './imports/import-routes.ts'
import { receivedFile } from './imports/received-file.ts'
import { listPublishedValues, recordPublishedValue } from './published/published-store.ts'
import { listObservations } from './readings/list-observations.ts'
import { changeStation, createStation } from './stations/change-stations.ts'
import { listStations } from './stations/station-list.ts'

type ImportRoutes = keyof ReturnType<typeof importHandlers>
type Routes =
  | ImportRoutes
  | 'listStations'
  | 'createStation'
  | 'changeStation'
  | 'listObservations'
  | 'downloadObservationFile'
  | 'listExclusions'
  | 'createExclusion'
  | 'withdrawExclusion'
  | 'listPublishedValues'
  | 'createPublishedValue'

/** 观测接口 — stations, files taken in, readings, exclusions and official figures, at the moment asked for. */
export function observationHandlers(deps: ImportDeps): Pick<Handlers, Routes> {
  const { kysely } = deps.db
  const acting = ({ county, caller }: Pick<Call<'createStation'>, 'county' | 'caller'>) => ({ county, by: caller.name })
  const asked = ({ county, query }: Pick<Call<'listStations'>, 'county' | 'query'>) => ({
    countyId: county.id,
    asOf: query.asOf ?? momentOf(county, deps.clock),
  })
  const exclusion = async (county: CountyScope, exclusionId: string) =>
    exclusionWire(await exclusionOrThrow(kysely, { countyId: county.id, exclusionId }), momentOf(county, deps.clock))
  return {
    ...importHandlers(deps),
    ...stationHandlers(deps),
    listObservations: (call) => listObservations(kysely, { ...asked(call), query: call.query }),
    downloadObservationFile: async ({ county, params }) => {
      const file = await receivedFile(kysely, { countyId: county.id, fileId: params.fileId })
      return { name: file.name, size: file.size, stream: await deps.files.stream(file.sm3) }
    },
    listExclusions: async (call) => {
      const moment = asked(call)
      return (await listExclusions(kysely, moment)).map((one) => exclusionWire(one, moment.asOf))
    },
    createExclusion: async (call) => {
      const exclusionId = await createExclusion(deps, acting(call), call.body)
      return exclusion(call.county, exclusionId)
    },
    withdrawExclusion: async (call) => {
      const { exclusionId } = call.params
      await withdrawExclusion(deps, acting(call), { exclusionId, reason: call.body.reason })
      return exclusion(call.county, exclusionId)
    },
    listPublishedValues: (call) => listPublishedValues(kysely, asked(call)),
    createPublishedValue: (call) => recordPublishedValue(deps, acting(call), call.body),
  }
}

function stationHandlers(deps: ImportDeps): Pick<Handlers, 'listStations' | 'createStation' | 'changeStation'> {
  const { kysely } = deps.db
  const one = async (county: CountyScope, stationId: string) => {
    const all = await listStations(kysely, { countyId: county.id, asOf: momentOf(county, deps.clock) })
    const station = all.find(({ id }) => id === stationId)
    if (station === undefined) throw observationProblem('STATION_NOT_FOUND')
    return station
  }
  return {
    listStations: ({ county, query }) =>
      listStations(kysely, { countyId: county.id, asOf: query.asOf ?? momentOf(county, deps.clock) }),
    createStation: async ({ county, caller, body }) =>
      one(county, await createStation(deps, { county, by: caller.name }, body)),
    changeStation: async ({ county, caller, params, body }) => {
      const { stationId } = params
      await changeStation(deps, { county, by: caller.name }, { stationId, given: body })
      return one(county, stationId)
    },
  }
}
