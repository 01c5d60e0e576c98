export { verdictHandlers } from './verdict-routes.ts'
