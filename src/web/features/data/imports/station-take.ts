import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import type { Confirmation } from '#web/features/data/imports/use-import.ts'
import { newStationOf, type StationValues } from '#web/features/data/stations/station-values.ts'

export type ListedStation = ObservationImportWire['stations'][number]

/** 点位去向 — what becomes of a station of the file. */
export type Take =
  | { readonly kind: 'leave' }
  | { readonly kind: 'existing'; readonly stationId: string }
  | { readonly kind: 'new'; readonly station: StationValues }

/** What the person has said, by the code in the file. */
export type Takes = ReadonlyMap<string, Take>

/** Unsaid: the county's own station where it is known, else left out — a feed brings a whole province. */
export function takeOf(takes: Takes, { code, stationId }: ListedStation): Take {
  return takes.get(code) ?? (stationId === null ? { kind: 'leave' } : { kind: 'existing', stationId })
}

export function withTakes(takes: Takes, stations: readonly ListedStation[], take: (one: ListedStation) => Take): Takes {
  return new Map([...takes, ...stations.map((one) => [one.code, take(one)] as const)])
}

/** 所列点位 — of an area, with every typed word in code or name. */
export function listedStations(
  stations: readonly ListedStation[],
  { area, find }: { readonly area: string | null; readonly find: string },
): readonly ListedStation[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  return stations.filter((one) => {
    if (area !== null && one.area !== area) return false
    const text = `${one.code} ${one.name ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** 地区 — those the file names, in the order of the language. */
export function areasOf(stations: readonly ListedStation[]): readonly string[] {
  const areas = new Set(stations.flatMap(({ area }) => (area === null || area === '' ? [] : [area])))
  return [...areas].sort(new Intl.Collator('zh-CN').compare)
}

/** 导入点位 — as the confirmation says them; those left out are not named. */
export function takenStations(takes: Takes, stations: readonly ListedStation[]): Confirmation['stations'] {
  return stations.flatMap((listed): Confirmation['stations'] => {
    const take = takeOf(takes, listed)
    if (take.kind === 'leave') return []
    const { code } = listed
    if (take.kind === 'existing') return [{ code, take: { kind: 'existing', stationId: take.stationId } }]
    return [{ code, take: { kind: 'new', station: newStationOf(take.station) } }]
  })
}

/** 将导入的行 — of the stations taken. */
export function takenRows(takes: Takes, stations: readonly ListedStation[]): number {
  return stations.reduce((sum, one) => (takeOf(takes, one).kind === 'leave' ? sum : sum + one.rows), 0)
}
