import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { localDate } from '#contract/schemas/common.ts'
import type { Geography, OutlineLayer, RiverLayer, TownshipLayer } from '#kernel/geo/geography.ts'
import { parseFile } from './parse-file.ts'

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const datum = z.enum(['cgcs2000', 'wgs84', 'gcj02', 'unstated'])
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const ring = z
  .array(position)
  .min(4)
  .refine((positions) => String(positions[0]) === String(positions.at(-1)), 'a ring ends where it begins')
const polygons = z.array(z.array(ring).min(1)).min(1)
const source = z.strictObject({
  title: text,
  licence: z.string().min(1),
  retrievedOn: localDate.nullable(),
  note: text,
})
const layer = z.strictObject({ datum, source })

/** GeoJSON with what RFC 7946 leaves out: the datum as received and the source, as properties of the collection. */
const collection = <Geometry extends z.ZodType, Properties extends z.ZodType>(
  geometry: Geometry,
  properties: Properties,
) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    properties: layer,
    features: z.array(z.strictObject({ type: z.literal('Feature'), properties, geometry })).min(1),
  })

const outlineFile = collection(
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: polygons }),
  z.strictObject({ name: z.string() }),
)
const riverFile = collection(
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  z.strictObject({ name: z.string().nullable() }),
)
const townshipFile = layer.extend({
  places: z.array(z.strictObject({ unit: z.string(), point: position, area: polygons.exactOptional() })),
})
const aboutFile = z.strictObject({
  isFictional: z.boolean(),
  gaps: z.array(
    z.strictObject({
      layer: z.enum(['outline', 'townships', 'townshipAreas', 'rivers']),
      units: z.array(z.string()).exactOptional(),
      reason: text,
    }),
  ),
})

/**
 * 读取县域地理 — the folder's about.json and whichever layers stand beside it; null when the folder has no about.json.
 * Throws, naming the file and the place, when one of them is not as it should be.
 */
export async function readGeography(folder: string): Promise<Geography | null> {
  const about = await readFileAs(join(folder, 'about.json'), aboutFile)
  if (about === null) return null
  return {
    ...about,
    outline: await readOutline(join(folder, 'county.geojson')),
    townships: await readTownships(join(folder, 'townships.json')),
    rivers: await readRivers(join(folder, 'rivers.geojson')),
  }
}

async function readOutline(path: string): Promise<OutlineLayer | null> {
  const file = await readFileAs(path, outlineFile)
  return file && { ...file.properties, polygons: file.features.flatMap(({ geometry }) => geometry.coordinates) }
}

async function readTownships(path: string): Promise<TownshipLayer | null> {
  return readFileAs(path, townshipFile)
}

async function readRivers(path: string): Promise<RiverLayer | null> {
  const file = await readFileAs(path, riverFile)
  if (file === null) return null
  const lines = file.features.map(({ properties, geometry }) => ({ ...properties, line: geometry.coordinates }))
  return { ...file.properties, lines }
}

async function readFileAs<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  if (!existsSync(path)) return null
  return parseFile(path, await readFile(path, 'utf8'), schema)
}
