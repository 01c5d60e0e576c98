export { countiesOf, findCountyScope } from './county-scope.ts'
export { type CountyRecord, findCountyBySlug, insertCounty, listCounties, lockCounty } from './county-store.ts'
