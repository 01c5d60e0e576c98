export { areaHandlers } from './area-routes.ts'
export { insertGeography, listWithoutGeography } from './geography-store.ts'
