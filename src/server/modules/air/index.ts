export { airProvenance } from './air-provenance.ts'
export { airHandlers } from './air-routes.ts'
export { lastClosedDay, momentOf } from './asked.ts'
