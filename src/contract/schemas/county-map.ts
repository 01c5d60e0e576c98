import { z } from 'zod'
import { id, label, localDate } from '#contract/schemas/common.ts'

/** 坐标基准 — of what the map is given; everything is given in CGCS2000 (equal to WGS-84 at a map's precision). */
const datum = z.enum(['cgcs2000', 'wgs84', 'gcj02', 'unstated'])
const lonLat = z.tuple([z.number(), z.number()])
const rings = z.array(z.array(lonLat))

/** 县域图 — outline, townships, rivers and annexed objects, with the datum each was received in. */
export const countyMap = z
  .object({
    isFictional: z.boolean(),
    outline: z.object({ polygons: z.array(rings), received: datum }).nullable(),
    townships: z.array(
      z.object({
        unitId: id.nullable(),
        name: z.string(),
        point: lonLat,
        received: datum,
        polygons: z.array(rings).nullable(),
        tasks: z.int(),
      }),
    ),
    rivers: z.array(z.object({ name: z.string().nullable(), line: z.array(lonLat), received: datum })),
    objects: z.array(
      z.object({
        key: z.string(),
        planKey: z.string(),
        kind: z.enum(['river-section', 'water-source']),
        name: z.string(),
        river: z.string().nullable(),
        /** As printed, shifted by nothing: the document does not state its datum unless `received` says so. */
        point: lonLat.nullable(),
        received: datum,
        text: z.string(),
        precisionM: z.number().nullable(),
        isInside: z.boolean().nullable(),
        targetClass: z.string().nullable(),
        state: z.string().nullable(),
      }),
    ),
    sources: z.array(z.object({ title: label, licence: z.string(), retrievedOn: localDate.nullable(), note: label })),
    /** 缺项 — what this map cannot show, for which units, and why. */
    gaps: z.array(
      z.object({
        layer: z.enum(['outline', 'townships', 'townshipAreas', 'rivers']),
        units: z.array(z.string()),
        reason: label,
      }),
    ),
    /** 审图号 — the number under which the map was approved; null: not approved, 示意图. */
    approvalNumber: z.string().nullable(),
  })
  .meta({ id: 'CountyMap' })

export type CountyMap = z.infer<typeof countyMap>
