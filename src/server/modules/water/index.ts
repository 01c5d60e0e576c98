export { waterHandlers } from './water-routes.ts'
