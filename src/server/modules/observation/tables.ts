import type { ColumnMapping } from '#kernel/observation/column-mapping.ts'
import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import type { Interval, LabelConvention } from '#kernel/observation/observation-table.ts'
import type { ControlLevel, StationKind } from '#kernel/observation/station.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { MonthReadings } from '#kernel/water/month-readings.ts'
import type { JsonColumn } from '#server/platform/db/tables.ts'
import type { ImportCounts } from './imports/import-counts.ts'
import type { Look } from './reading/look.ts'

/** 数据阶段 — a later one stands above an earlier one, whichever came first. */
export const STAGES = ['realtime', 'reviewed', 'published'] as const
export type Stage = (typeof STAGES)[number]

/** Every row of a county: whose it is, and whether it is made up. */
interface Owned {
  county_id: string
  is_demo: boolean
}

/** In force from known_at until known_until (null: still). */
interface Versioned extends Owned {
  known_at: Instant
  known_until: Instant | null
}

interface StationTable extends Owned {
  station_id: string
  kind: StationKind
  code: string
  known_at: Instant
}

interface StationVersionTable extends Versioned {
  station_id: string
  name: string
  control_level: ControlLevel | null
  lon: number | null
  lat: number | null
  is_assessed: boolean
  water_body: 'river' | 'lake' | null
  target_class: WaterClass | null
  river: string | null
  display_order: number
  changed_by: string
}

interface SeriesTable extends Owned {
  series_id: string
  station_id: string
  factor: Factor
  interval: Interval
  unit: UnitCode
}

interface SeriesCoverageTable extends Owned {
  series_id: string
  known_at: Instant
  first_start: Instant
  last_start: Instant
  rows: number
  stages: Stage[]
}

interface ObservationImportTable extends Owned {
  import_id: string
  file_id: string
  state: 'received' | 'running' | 'done' | 'cancelled' | 'failed'
  form: string | null
  interval: Interval | null
  label_convention: LabelConvention | null
  stage: Stage
  document_number: string | null
  mapping: JsonColumn<ColumnMapping> | null
  look: JsonColumn<Look>
  result: JsonColumn<ImportCounts> | null
  /** Code and params, as JSON. */
  problem: string | null
  received_by: string
  received_at: Instant
  finished_at: Instant | null
}

interface ColumnMappingTable extends Owned {
  heads_hash: string
  mapping: JsonColumn<ColumnMapping>
  matched_by: string
  known_at: Instant
}

interface ObservationTable extends Versioned {
  series_id: string
  start: Instant
  value: number | null
  is_below: boolean
  flag: string | null
  stage: Stage
  import_id: string | null
  line: number | null
}

interface StagedReadingTable extends Owned {
  import_id: string
  series_id: string
  start: Instant
  value: number | null
  is_below: boolean
  flag: string | null
  line: number | null
}

export const EXCLUSION_KINDS = ['dust', 'calibration', 'fault', 'construction', 'other'] as const
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number]

interface ExclusionTable extends Versioned {
  exclusion_id: string
  station_id: string | null
  factors: string[]
  starts_at: Instant
  ends_at: Instant
  kind: ExclusionKind
  reason: string
  document_number: string | null
  excluded_by: string
  withdrawn_by: string | null
  withdrawal_reason: string | null
}

interface PublishedValueTable extends Owned {
  published_value_id: string
  station_id: string | null
  item: string
  from_day: LocalDate
  to_day: LocalDate
  value: string
  unit: string
  document_number: string
  note: string
  recorded_by: string
  known_at: Instant
}

interface AirDayTable extends Versioned {
  subject_id: string
  day: LocalDate
  value: (number | null)[]
  have: number[]
  flags: number[]
  stage: Stage
  inputs_hash: string
}

interface WaterMonthTable extends Versioned {
  station_id: string
  /** First day of the month. */
  month: LocalDate
  readings: JsonColumn<MonthReadings>
  stage: Stage
  inputs_hash: string
}

/** 观测表 — stations, readings with their versions, what is computed from them, and what people said about them. */
export type ObservationTables = {
  station: StationTable
  station_version: StationVersionTable
  series: SeriesTable
  series_coverage: SeriesCoverageTable
  observation_import: ObservationImportTable
  column_mapping: ColumnMappingTable
  observation: ObservationTable
  staged_reading: StagedReadingTable
  exclusion: ExclusionTable
  published_value: PublishedValueTable
  air_day: AirDayTable
  water_month: WaterMonthTable
}
