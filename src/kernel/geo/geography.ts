import type { Label } from '#kernel/label/label.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { Datum } from './geo-point.ts'

/** 位置 — [longitude, latitude] in degrees; the datum is stated by whatever holds it. */
export type Position = readonly [lon: number, lat: number]

/** 环 — a closed line of at least four positions whose last equals its first. */
export type Ring = readonly Position[]

/** 多边形 — one outer ring, then its holes. */
export type Polygon = readonly Ring[]

/** 多部分多边形 — polygons that do not overlap: a county with an exclave, a township of two parts. */
export type MultiPolygon = readonly Polygon[]

/** 资料来源 — where a layer comes from, under which licence, and how it was made from what was received. */
export interface GeographySource {
  readonly title: Label
  /** SPDX identifier where there is one. */
  readonly licence: string
  /** The day it was retrieved; null for what was made up for this product. */
  readonly retrievedOn: LocalDate | null
  readonly note: Label
}

/** 图层 — what every layer states: the datum as received, never assumed, and its source. */
interface Layer {
  readonly datum: Datum
  readonly source: GeographySource
}

/** 县界 — the county's outline. */
export interface OutlineLayer extends Layer {
  readonly polygons: MultiPolygon
}

/** 乡镇位置 — a point for a unit of the county, by its name in the unit list; `area` only where an area is known. */
export interface TownshipPlace {
  readonly unit: string
  readonly point: Position
  readonly area?: MultiPolygon
}

/** 乡镇图层 — the places that are known; a unit without one stands in the gaps with the reason. */
export interface TownshipLayer extends Layer {
  readonly places: readonly TownshipPlace[]
}

/** 河流线 — a course, downstream where the source tells; `name` is null where the source gives none. */
export interface RiverLine {
  readonly name: string | null
  readonly line: readonly Position[]
}

/** 河流图层 */
export interface RiverLayer extends Layer {
  readonly lines: readonly RiverLine[]
}

/** 缺项 — what a map of this county cannot show, for which units, and why; shown with the map, never passed over. */
export interface GeographyGap {
  readonly layer: 'outline' | 'townships' | 'townshipAreas' | 'rivers'
  readonly units?: readonly string[]
  readonly reason: Label
}

/** 县域地理 — what a map of a county is drawn from; null is a layer that nobody has given. */
export interface Geography {
  readonly isFictional: boolean
  readonly outline: OutlineLayer | null
  readonly townships: TownshipLayer | null
  readonly rivers: RiverLayer | null
  readonly gaps: readonly GeographyGap[]
}
