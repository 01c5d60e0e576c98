import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Geography, MultiPolygon } from '#kernel/geo/geography.ts'
import { contains, locate } from '#kernel/geo/point-in-polygon.ts'
import { areaKm2 } from '#kernel/geo/polygon-area.ts'
import { shiftGeography } from '#kernel/geo/shift-geography.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { readGeography } from './geography-files.ts'
import { readSamples, type Sample } from './sample-files.ts'

const samples = await readSamples(SAMPLES_ROOT)

function geographyOf({ county, geography }: Sample): Geography {
  if (geography === null) throw new Error(`${county.slug} has no geography`)
  return shiftGeography(geography, 'cgcs2000')
}

const annexesOf = ({ plan }: Sample) =>
  parsePlan({ text: plan?.bytes.toString('utf8') ?? '', tables: [] }, planLexicon).annexes

/** Township areas were drawn to 0.001°; between two roundings of one line a sliver of a hundred metres may stay. */
const SLIVER_KM2 = 1

describe.each(samples)('the geography of $county.slug', (sample) => {
  const geography = geographyOf(sample)
  const outline: MultiPolygon = geography.outline?.polygons ?? []
  const places = geography.townships?.places ?? []
  const gapsOf = (layer: string) => geography.gaps.filter((gap) => gap.layer === layer)

  it('is fictional exactly where the county is, and says so in every source', () => {
    expect(geography.isFictional).toBe(sample.county.isDemo)
    for (const layer of [geography.outline, geography.townships, geography.rivers]) {
      expect(layer?.source.note.zh.includes('虚构') ?? sample.county.isDemo).toBe(sample.county.isDemo)
    }
  })

  it('has a place for every township and management area, or says why not', () => {
    const areas = sample.units.filter(({ kind }) => kind === 'township' || kind === 'managementArea')
    const missing = gapsOf('townships').flatMap(({ units }) => units ?? [])
    expect([...places.map(({ unit }) => unit), ...missing].toSorted()).toEqual(areas.map(({ name }) => name).toSorted())
  })

  it('has an outline around every annexed object, or says why there is none', () => {
    const annexes = annexesOf(sample)
    expect(annexes.length).toBeGreaterThan(0)
    expect(gapsOf('outline')).toHaveLength(geography.outline === null ? 1 : 0)
    const strays = annexes.filter(({ lon, lat }) => lon === null || lat === null || !contains(outline, [lon, lat]))
    expect(strays.map(({ name }) => name)).toEqual(geography.outline === null ? annexes.map(({ name }) => name) : [])
  })

  it('keeps places and rivers inside the outline, and each place inside its own area', () => {
    const points = [...places.map(({ point }) => point), ...(geography.rivers?.lines ?? []).flatMap(({ line }) => line)]
    expect(points.length).toBeGreaterThan(0)
    if (geography.outline !== null) expect(points.filter((point) => !contains(outline, point))).toEqual([])
    const strays = places.filter(({ area, point }) => area && locate(point, area) !== 'inside')
    expect(strays.map(({ unit }) => unit)).toEqual([])
  })

  it('has areas that fill the outline without overlap, or says that there are none', () => {
    const areas = places.flatMap(({ area }) => (area ? [area] : []))
    expect(gapsOf('townshipAreas')).toHaveLength(areas.length === 0 ? 1 : 0)
    if (areas.length === 0) return
    expect(areas).toHaveLength(places.length)
    const sum = areas.reduce((km2, area) => km2 + areaKm2(area), 0)
    expect(Math.abs(sum - areaKm2(outline))).toBeLessThan(SLIVER_KM2)
    for (const { unit, point } of places) {
      const owners = places.filter(({ area }) => area && contains(area, point)).map((place) => place.unit)
      expect(owners).toEqual([unit])
    }
  })
})

describe('readGeography', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  /** A copy of the complete sample geography whose file has one text replaced. */
  function spoiled(file: string, from: string | RegExp, to: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'bilan-geo-'))
    folders.push(folder)
    cpSync(join(SAMPLES_ROOT, 'demo', 'geo'), folder, { recursive: true })
    const text = readFileSync(join(folder, file), 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    writeFileSync(join(folder, file), changed)
    return folder
  }

  it.each([
    ['a datum is not stated', 'county.geojson', '"datum": "cgcs2000",', '', /county\.geojson[\s\S]*datum/],
    ['a datum is unknown', 'rivers.geojson', 'cgcs2000', 'beijing54', /rivers\.geojson[\s\S]*datum/],
    ['a licence is missing', 'townships.json', /"licence": .*/, '', /townships\.json[\s\S]*licence/],
    ['longitude and latitude are exchanged', 'townships.json', /"point": \[.*?\]/, '"point": [24.6, 109.2]', /point/],
    ['a ring is open', 'county.geojson', /\]\s+\]\s+\]\s+\]\s+\}/, '], [109, 24]]]]}', /ends where it begins/],
    ['it is no JSON', 'about.json', '{', '', /about\.json.*JSON/],
    ['something is there that nobody reads', 'about.json', '{', '{"scale": 1,', /about\.json[\s\S]*scale/],
  ])('names file and place when %s', async (_, file, from, to, message) => {
    await expect(readGeography(spoiled(file, from, to))).rejects.toThrow(message)
  })

  it('leaves out a layer whose file is absent, and is null without about.json', async () => {
    const folder = spoiled('about.json', 'true', 'false')
    rmSync(join(folder, 'rivers.geojson'))
    expect(await readGeography(folder)).toMatchObject({ isFictional: false, rivers: null })
    rmSync(join(folder, 'about.json'))
    expect(await readGeography(folder)).toBeNull()
  })
})
