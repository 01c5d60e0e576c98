export { orgHandlers, type UnitLoad } from './org-routes.ts'
export { insertSets, insertUnits } from './org-store.ts'
export { type Parties, type Party, settleParties, unknownNames } from './parties.ts'
export type { NewUnit, Origin } from './unit.ts'
