export { listStations } from './stations/station-list.ts'
export { insertStation, type NewStation, type StationRecord, stationsAsOf } from './stations/station-store.ts'
export { storeObservations } from './storing/store-observations.ts'
export type { AffectedDay, StoreRequest, StoreResult } from './storing/store-request.ts'
