export { countyHandlers } from './county-routes.ts'
export { countiesOf, findCountyScope } from './county-scope.ts'
export { type CountyRecord, findCountyBySlug, insertCounty, listCounties, lockCounty } from './county-store.ts'
export { type Removal, removeDemo } from './remove-demo.ts'
