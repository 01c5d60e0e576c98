import type { GeoPoint } from '#kernel/geo/geo-point.ts'
import type { WaterClass } from '#kernel/plan/model.ts'

/**
 * 监测点位种类 — air 空气站 · riverSection 断面 · waterSource 饮用水水源地 · functionZone 水功能区 · blackWater 黑臭水体 ·
 * weather 气象站 · riverStage 水文站
 */
export const STATION_KINDS = [
  'air',
  'riverSection',
  'waterSource',
  'functionZone',
  'blackWater',
  'weather',
  'riverStage',
] as const
export type StationKind = (typeof STATION_KINDS)[number]

export const CONTROL_LEVELS = ['national', 'province', 'city', 'county'] as const
export type ControlLevel = (typeof CONTROL_LEVELS)[number]

/** 监测点位 — where readings come from, and what its water or air must attain. */
export interface Station {
  readonly id: string
  readonly kind: StationKind
  /** As the feed calls it (1870A); unique by kind within a county. */
  readonly code: string
  readonly name: string
  readonly controlLevel: ControlLevel | null
  readonly point: GeoPoint | null
  /** 参与评价 — counts in the county's statistics; a background or traffic station does not. */
  readonly isAssessed: boolean
  /** River limits or lake limits of total phosphorus; a river-type reservoir is evaluated as a river. null: not water. */
  readonly waterBody: 'river' | 'lake' | null
  readonly targetClass: WaterClass | null
  readonly river: string | null
}
