import type { waterRoutes } from '#contract/routes/water.ts'
import type { RouteName } from '#contract/routes.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { scopeOf, type WaterDeps } from './asked.ts'
import { blackWatersOf } from './black-waters.ts'
import { sectionOf } from './section.ts'
import { sectionsOf } from './sections.ts'
import { seriesOf } from './series.ts'
import { sourcesOf } from './sources.ts'
import { zonesOf } from './zones.ts'

/** 水质接口 — what the waters were, month by month, as known at the moment asked for. */
export function waterHandlers(deps: WaterDeps): Pick<Handlers, Extract<RouteName, keyof typeof waterRoutes>> {
  const { kysely } = deps.db
  return {
    listWaterSections: async ({ county, query }) => sectionsOf(kysely, scopeOf(deps, county, query)),
    readWaterSection: async ({ county, params, query }) =>
      sectionOf(kysely, scopeOf(deps, county, query), params.stationId),
    readWaterSeries: async ({ county, params, query }) => {
      const year = Number(query.to.slice(0, 4))
      const scope = scopeOf(deps, county, { year, asOf: query.asOf })
      return seriesOf(
        kysely,
        { ...scope, year: Math.min(year, Number(localDateOf(scope.asOf).slice(0, 4))) },
        params.stationId,
        query,
      )
    },
    listWaterSources: async ({ county, query }) => sourcesOf(kysely, scopeOf(deps, county, query)),
    listFunctionZones: async ({ county, query }) => zonesOf(kysely, scopeOf(deps, county, query)),
    listBlackWaters: async ({ county, query }) => blackWatersOf(kysely, scopeOf(deps, county, query)),
  }
}
