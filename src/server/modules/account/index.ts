export { accountHandlers } from './account-routes.ts'
export { sessionHandlers } from './session-routes.ts'
