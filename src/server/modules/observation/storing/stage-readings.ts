import { sql } from 'kysely'
import { bulkLoad } from '#server/platform/db/bulk-load.ts'
import type { CopyValue } from '#server/platform/db/copy-text.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readingRows, type TableSeries } from './reading-rows.ts'
import type { StoreRequest } from './store-request.ts'

const COLUMNS = [
  'county_id',
  'import_id',
  'series_id',
  'start',
  'value',
  'is_below',
  'flag',
  'line',
  'is_demo',
] as const

interface Slice {
  readonly series: TableSeries
  readonly from: number
  readonly to: number
  readonly seen: Set<string>
}

/** 暂存读数 — rows [from, to) of the table, waiting under the import's id; nothing of them is in force. Answers how many. */
export function stageReadings(
  tx: Executor,
  request: StoreRequest & { readonly importId: string },
  { series, ...slice }: Slice,
): Promise<number> {
  function* rows(): Generator<readonly CopyValue[]> {
    const { countyId, importId, isDemo } = request
    for (const { seriesId, start, value, isBelow, flag, line } of readingRows(request, series, slice)) {
      yield [countyId, importId, seriesId, start, value, isBelow, flag, line, isDemo]
    }
  }
  return bulkLoad(tx, { table: 'staged_reading', columns: COLUMNS, rows: rows() })
}

/** 清除暂存 — of an import that is over, however it ended. */
export async function dropStaged(tx: Executor, scope: { countyId: string; importId: string }): Promise<void> {
  await sql`delete from staged_reading where county_id = ${scope.countyId} and import_id = ${scope.importId}`.execute(
    tx,
  )
}
