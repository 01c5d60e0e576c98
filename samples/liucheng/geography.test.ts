import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type StatedDatum, shiftDatum } from '#kernel/geo/datum-shift.ts'
import { distanceM } from '#kernel/geo/distance.ts'
import type { MultiPolygon, Position } from '#kernel/geo/geography.ts'
import { labelPoint } from '#kernel/geo/label-point.ts'
import { contains } from '#kernel/geo/point-in-polygon.ts'
import { areaKm2 } from '#kernel/geo/polygon-area.ts'
import { simplifyPolygons } from '#kernel/geo/simplify.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { readGeography } from '#server/samples/geography-files.ts'
import { PLAN_TEXT } from './testing/plan-blocks.ts'

const { annexes } = parsePlan({ text: PLAN_TEXT, tables: [] }, planLexicon)
const geography = await readGeography(join(import.meta.dirname, 'geo'))
const places = geography?.townships?.places ?? []
const lines = geography?.rivers?.lines.map(({ line }) => line) ?? []

const positionOf = (name: string): Position => {
  const annex = annexes.find((object) => object.name === name)
  return [annex?.lon ?? Number.NaN, annex?.lat ?? Number.NaN]
}

describe('the geography of the reference county', () => {
  it('has the county seat beside the drinking-water source that is named after it', () => {
    const [seat] = places
    expect(seat?.unit).toBe('大埔镇')
    expect(seat && distanceM(seat.point, positionOf('柳城县县城饮用水水源地'))).toBeLessThan(1000)
  })

  it('has a river line at the section that the plan assesses', () => {
    const section = positionOf('凤山糖厂')
    const nearest = Math.min(...lines.flat().map((point) => distanceM(point, section)))
    expect(nearest).toBeLessThan(2500)
  })
})

/** The county's polygon in GCJ-02, which may not be passed on: it stands beside the project, not in it. */
const POLYGON = resolve('../shared/data/geo/liucheng_450222.geojson')
if (!existsSync(POLYGON)) console.warn(`The county's polygon is not here (${POLYGON} is absent): not held against it.`)

describe.runIf(existsSync(POLYGON))(
  'the geography of the reference county against the polygon beside the project',
  () => {
    const position = z.tuple([z.number(), z.number()])
    const file = z.object({
      features: z.array(z.object({ geometry: z.object({ coordinates: z.array(z.array(z.array(position))) }) })),
    })
    const received: MultiPolygon = existsSync(POLYGON)
      ? file.parse(JSON.parse(readFileSync(POLYGON, 'utf8'))).features.flatMap(({ geometry }) => geometry.coordinates)
      : []
    const inDatum = (to: StatedDatum): MultiPolygon =>
      received.map((rings) => rings.map((ring) => ring.map((point) => shiftDatum(point, 'gcj02', to).position)))

    it('has every annexed object inside, whichever datum the plan meant', () => {
      for (const datum of ['cgcs2000', 'gcj02'] as const) {
        const strays = annexes.filter(({ lon, lat }) => !contains(inDatum(datum), [lon ?? 0, lat ?? 0]))
        expect(strays.map(({ name }) => name)).toEqual([])
      }
    })

    it('has every place inside', () => {
      expect(places.filter(({ point }) => !contains(inDatum('wgs84'), point))).toEqual([])
    })

    it('measures 2,100 km² as the county states 2,114, and a hundred metres of simplification change a thousandth', () => {
      const outline = inDatum('cgcs2000')
      const km2 = areaKm2(outline)
      expect(Math.abs(km2 - 2114)).toBeLessThan(25)
      const simple = simplifyPolygons(outline, 100)
      expect(simple.flat(2).length).toBeLessThan(outline.flat(2).length / 3)
      expect(Math.abs(areaKm2(simple) - km2)).toBeLessThan(km2 / 1000)
      const label = labelPoint(outline)
      expect(label && contains(outline, label)).toBe(true)
    })
  },
)
