import { sql } from 'kysely'
import { instantOf } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { StoreRequest } from './store-request.ts'

/** 序列新增 — what one storing added to a series; readings that replace others add no row. */
export interface SeriesGain {
  readonly seriesId: string
  firstMs: number
  lastMs: number
  rows: number
}

/** 更新数据范围 — on top of what the series covered before; a second storing at the same moment takes the first one in. */
export async function addCoverage(
  tx: Executor,
  { countyId, knownAt, stage, isDemo }: Pick<StoreRequest, 'countyId' | 'knownAt' | 'stage' | 'isDemo'>,
  gains: readonly SeriesGain[],
): Promise<void> {
  if (gains.length === 0) return
  const given = JSON.stringify(
    gains.map(({ seriesId, firstMs, lastMs, rows }) => ({
      series_id: seriesId,
      first_start: instantOf(firstMs),
      last_start: instantOf(lastMs),
      rows,
    })),
  )
  await sql`
    insert into series_coverage (county_id, series_id, known_at, first_start, last_start, rows, stages, is_demo)
    select ${countyId}, g.series_id, greatest(${knownAt}::timestamptz, b.known_at),
      least(g.first_start, b.first_start), greatest(g.last_start, b.last_start), g.rows + coalesce(b.rows, 0),
      case when ${stage} = any(b.stages) then b.stages else coalesce(b.stages, '{}') || ${stage}::text end, ${isDemo}
    from jsonb_to_recordset(${given}::jsonb)
      as g (series_id uuid, first_start timestamptz, last_start timestamptz, rows integer)
    left join lateral (
      select * from series_coverage c where c.county_id = ${countyId} and c.series_id = g.series_id
      order by c.known_at desc limit 1
    ) b on true
    on conflict (county_id, series_id, known_at) do update
      set first_start = excluded.first_start, last_start = excluded.last_start, rows = excluded.rows,
        stages = excluded.stages`.execute(tx)
}
