import type { airRoutes } from '#contract/routes/air.ts'
import type { RouteName } from '#contract/routes.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { airProvenance } from './air-provenance.ts'
import { type AirDeps, airStations, momentOf, scopeOf } from './asked.ts'
import { comparisonOf } from './comparison.ts'
import { completenessOf } from './completeness.ts'
import { dayWire } from './day-wire.ts'
import { airProblem } from './errors.ts'
import { evaluationOf } from './evaluation-wire.ts'
import { hoursOf } from './hours.ts'
import { overviewOf } from './overview.ts'
import { profileOf } from './profile.ts'
import { rankingOf } from './ranking.ts'
import { closedDays } from './subject-days.ts'
import { warningsOf } from './warnings.ts'

/** 大气接口 — what the air was, computed from the days and hours as known at the moment asked for. */
export function airHandlers(deps: AirDeps): Pick<Handlers, Extract<RouteName, keyof typeof airRoutes>> {
  const { kysely } = deps.db
  return {
    readAirOverview: async ({ county, query }) => {
      const asOf = momentOf(deps, county, query.asOf)
      return overviewOf(kysely, { county, asOf, stations: await airStations(kysely, { countyId: county.id, asOf }) })
    },
    listAirDays: async ({ county, query }) => {
      const scope = await scopeOf(deps, county, query)
      const days = await closedDays(kysely, scope)
      const wires = days.map((day) => dayWire(day, scope))
      const have = wires.filter(({ result }) => result.aqi !== null).length
      const provenance = await airProvenance(kysely, scope, { days, have, need: null, counted: 'day' })
      return { edition: query.edition, days: wires, provenance }
    },
    listAirHours: async ({ county, query }) => hoursOf(kysely, await scopeOf(deps, county, query)),
    evaluateAir: async ({ county, query }) => {
      const evaluation = await evaluationOf(kysely, await scopeOf(deps, county, query))
      if (evaluation === null) throw airProblem('PERIOD_NOT_BEGUN', { from: query.from })
      return evaluation
    },
    readAirProfile: async ({ county, query }) => profileOf(kysely, await scopeOf(deps, county, query), query.factor),
    compareAir: async ({ county, query }) => comparisonOf(kysely, await scopeOf(deps, county, query)),
    readAirCompleteness: async ({ county, query }) => completenessOf(kysely, await scopeOf(deps, county, query)),
    readWarningPanel: async ({ county, query }) =>
      warningsOf(kysely, { countyId: county.id, asOf: momentOf(deps, county, query.asOf) }),
    rankAir: async ({ county, query }) => rankingOf(kysely, await scopeOf(deps, county, query)),
  }
}
