import type { z } from 'zod'
import type { newStation, StationWire } from '#contract/schemas/observation.ts'
import type { StationKind } from '#kernel/observation/station.ts'

type NewStation = z.output<typeof newStation>

/** 点位表单 — as typed; coordinates are text until they are numbers. */
export interface StationValues extends Omit<NewStation, 'lon' | 'lat' | 'river'> {
  readonly lon: string
  readonly lat: string
  readonly river: string
}

export type StationProblem = 'code' | 'name' | 'point'

const WATER: ReadonlySet<StationKind> = new Set(['riverSection', 'waterSource', 'functionZone', 'blackWater'])

export const isWater = (kind: StationKind): boolean => WATER.has(kind)

export function emptyStation(kind: StationKind, given: { readonly code?: string; readonly name?: string } = {}) {
  const { code = '', name = '' } = given
  const unsaid = { controlLevel: null, targetClass: null, lon: '', lat: '', river: '' }
  const values: StationValues = { kind, code, name, isAssessed: true, waterBody: bodyOf(kind, null), ...unsaid }
  return values
}

export function valuesOf(station: StationWire): StationValues {
  const { kind, code, name, controlLevel, isAssessed, waterBody, targetClass, river } = station
  const said = { kind, code, name, controlLevel, isAssessed, waterBody, targetClass, river: river ?? '' }
  return { ...said, lon: textOf(station.lon), lat: textOf(station.lat) }
}

const textOf = (value: number | null): string => (value === null ? '' : String(value))

/** A river unless somebody says lake: total phosphorus is judged by it. */
function bodyOf(kind: StationKind, waterBody: StationValues['waterBody']): StationValues['waterBody'] {
  return isWater(kind) ? (waterBody ?? 'river') : null
}

/** 改种类 — what only waters have goes with the kind. */
export function withKind(values: StationValues, kind: StationKind): StationValues {
  const waterBody = bodyOf(kind, values.waterBody)
  return isWater(kind) ? { ...values, kind, waterBody } : { ...values, kind, waterBody, targetClass: null, river: '' }
}

/** What keeps the form from being sent. */
export function stationProblems({ code, name, lon, lat }: StationValues): ReadonlySet<StationProblem> {
  const problems = new Set<StationProblem>()
  if (code.trim() === '') problems.add('code')
  if (name.trim() === '') problems.add('name')
  if (!isPoint(lon.trim(), lat.trim())) problems.add('point')
  return problems
}

function isPoint(lon: string, lat: string): boolean {
  if (lon === '' && lat === '') return true
  return isWithin(lon, 180) && isWithin(lat, 90)
}

const isWithin = (text: string, most: number): boolean => text !== '' && Math.abs(Number(text)) <= most

/** 点位 — as the contract takes it; call only without problems. */
export function newStationOf(values: StationValues): NewStation {
  const { kind, code, name, controlLevel, isAssessed, waterBody, targetClass, river, lon, lat } = values
  const point = lon.trim() === '' ? { lon: null, lat: null } : { lon: Number(lon), lat: Number(lat) }
  const words = { code: code.trim(), name: name.trim(), river: river.trim() === '' ? null : river.trim() }
  return { kind, controlLevel, isAssessed, waterBody, targetClass, ...words, ...point }
}
