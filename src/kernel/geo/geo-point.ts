/** 坐标基准 — CGCS2000, WGS-84, GCJ-02, or not stated in the source. */
export type Datum = 'cgcs2000' | 'wgs84' | 'gcj02' | 'unstated'

/** 坐标 — degrees with their datum; `text` is what the source printed, `precisionM` what its decimals can mean. */
export interface GeoPoint {
  readonly lon: number
  readonly lat: number
  readonly datum: Datum
  readonly text: string
  readonly precisionM: number
}
