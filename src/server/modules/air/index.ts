export { airHandlers } from './air-routes.ts'
