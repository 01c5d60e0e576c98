import { describe, expect, it } from 'vitest'
import type { CountyMap } from '#contract/schemas/county-map.ts'
import { geojsonOf } from '#web/map/geojson.ts'
import { boundsOfLayers } from '#web/map/map-layer.ts'
import { countyLayers, featuresOf, hiddenLayers, withLayer } from './county-layers.ts'

const square: [number, number][] = [
  [109, 24],
  [110, 24],
  [110, 25],
  [109, 25],
  [109, 24],
]
const section: CountyMap['objects'][number] = {
  key: 'W-A1',
  planKey: '2024',
  kind: 'river-section',
  name: '某断面',
  river: '某江',
  point: [111, 26],
  received: 'unstated',
  text: '111°，26°',
  precisionM: 111_000,
  isInside: null,
  targetClass: 'Ⅲ',
  state: null,
}
const map: CountyMap = {
  isFictional: true,
  outline: { polygons: [[square]], received: 'cgcs2000' },
  townships: [
    { unitId: null, name: '某镇', point: [109.2, 24.2], received: 'wgs84', polygons: [[square]], tasks: 3 },
    { unitId: null, name: '某乡', point: [109.4, 24.2], received: 'wgs84', polygons: null, tasks: 0 },
  ],
  rivers: [{ name: '某江', line: square.slice(0, 2), received: 'wgs84' }],
  objects: [section, { ...section, key: 'W-A2', kind: 'water-source', name: '某水源', point: null }],
  sources: [],
  gaps: [],
  approvalNumber: null,
}
const words = { tasks: (count: number) => `${count}项`, classOf: (name: string) => `${name}类` }
const layers = countyLayers(map, words)

describe('the layers of a county', () => {
  it('tell sections and water sources apart by shape, with the class behind the name', () => {
    const points = layers.flatMap((layer) => layer.points)
    expect(points.map(({ name, note, shape }) => [name, note, shape])).toEqual([
      ['某镇', '3项', 'dot'],
      ['某乡', null, 'dot'],
      ['某断面', 'Ⅲ类', 'diamond'],
    ])
  })

  it('leave what has no printed position off the map and keep it in the list', () => {
    expect(featuresOf(map).map(({ key }) => key)).toEqual(['2024.W-A1', '2024.W-A2', '某镇', '某乡'])
    expect(layers.find(({ key }) => key === 'sources')?.points).toEqual([])
  })

  it('show the whole outline, and without one everything there is', () => {
    expect(boundsOfLayers(layers)).toEqual({ west: 109, south: 24, east: 110, north: 25 })
    const open = countyLayers({ ...map, outline: null }, words)
    expect(boundsOfLayers(open)).toEqual({ west: 109, south: 24, east: 111, north: 26 })
    const empty = countyLayers({ ...map, outline: null, townships: [], rivers: [], objects: [] }, words)
    expect(boundsOfLayers(empty)).toBeNull()
  })

  it('give areas and lines as GeoJSON with the way they are painted', () => {
    const features = geojsonOf(layers).features
    expect(features.map(({ properties, geometry }) => [properties.paint, geometry.type])).toEqual([
      ['outline', 'MultiPolygon'],
      ['area', 'MultiPolygon'],
      ['river', 'LineString'],
    ])
  })

  it('are hidden and shown in the address', () => {
    const hidden = hiddenLayers('rivers,nonsense')
    expect([...hidden]).toEqual(['rivers'])
    expect(withLayer(hidden, 'outline', false)).toBe('outline,rivers')
    expect(withLayer(hidden, 'rivers', true)).toBeUndefined()
    expect(hiddenLayers(undefined).size).toBe(0)
  })
})
