import type { StationKind } from '#kernel/observation/station.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { addDays, type Instant, type LocalDate } from '#kernel/time/calendar.ts'
import { insertStation, recompute, storeObservations } from '#server/modules/observation/index.ts'
import { type TestRow, tableOf } from '#server/modules/observation/testing/tables.ts'
import type { Database } from '#server/platform/db/database.ts'

const AIR = [
  { factor: 'pm25', unit: 'ug/m3', decimals: 0 },
  { factor: 'pm10', unit: 'ug/m3', decimals: 0 },
  { factor: 'so2', unit: 'ug/m3', decimals: 0 },
  { factor: 'no2', unit: 'ug/m3', decimals: 0 },
  { factor: 'o3', unit: 'ug/m3', decimals: 0 },
  { factor: 'co', unit: 'mg/m3', decimals: 1 },
] as const
const WATER = [
  { factor: 'nh3n', unit: 'mg/L', decimals: 2 },
  { factor: 'codMn', unit: 'mg/L', decimals: 1 },
  { factor: 'iron', unit: 'mg/L', decimals: 2 },
] as const

interface Place {
  readonly code: string
  readonly kind: StationKind
  readonly name: string
  readonly targetClass: WaterClass | null
}

/** One hour after the other with the same clean air but for the fine particles. */
function hoursOf(code: string, day: LocalDate, pm25: number): TestRow[] {
  const at = (hour: number): string => `${day}T${String(hour).padStart(2, '0')}:00:00`
  return Array.from({ length: 24 }, (_, hour): TestRow => [code, at(hour), pm25, 40, 8, 15, 60, 0.6])
}

/** 测试县的监测 — stations and readings of one county, stored as any import stores them. */
export class CountyEvidence {
  readonly ids = new Map<string, string>()
  private readonly db: Database
  private readonly countyId: string

  constructor(db: Database, countyId: string) {
    this.db = db
    this.countyId = countyId
  }

  async addPlace({ code, kind, name, targetClass }: Place, knownAt: Instant): Promise<string> {
    const said = { name, controlLevel: null, lon: null, lat: null, isAssessed: true, river: null } as const
    const waterBody = kind === 'air' ? null : 'river'
    const origin = { countyId: this.countyId, isDemo: false, knownAt, by: 'test' }
    const id = await this.db.tx((tx) => insertStation(tx, origin, { kind, code, waterBody, targetClass, ...said }))
    this.ids.set(code, id)
    return id
  }

  /** Whole days of hours, `pm25` by the number of the day. */
  storeAir(days: { from: LocalDate; count: number; pm25: (index: number) => number }, knownAt: Instant): Promise<void> {
    const rows = Array.from({ length: days.count }, (_, index) =>
      hoursOf('A', addDays(days.from, index), days.pm25(index)),
    )
    return this.store(tableOf(AIR, rows.flat()), 'hour', knownAt)
  }

  /** Samples with ammonia, permanganate index and iron, in mg/L. */
  storeWater(samples: readonly (readonly [code: string, day: string, ...values: number[]])[], knownAt: Instant) {
    const rows = samples.map(([code, day, ...values]): TestRow => [code, `${day}T10:00:00`, ...values])
    return this.store(tableOf(WATER, rows), 'sample', knownAt)
  }

  private store(table: ReturnType<typeof tableOf>, interval: 'hour' | 'sample', knownAt: Instant): Promise<void> {
    const owner = { countyId: this.countyId, isDemo: false, knownAt }
    return this.db.tx(async (tx) => {
      const request = { ...owner, table, stations: this.ids, interval, stage: 'realtime', importId: null } as const
      const { affected } = await storeObservations(tx, request)
      await recompute(tx, { ...owner, affected })
    })
  }
}
