export { airProvenance } from './air-provenance.ts'
export { airHandlers } from './air-routes.ts'
export { type AirScope, lastClosedDay, momentOf } from './asked.ts'
