export { accountHandlers } from './account-routes.ts'
export { recoverAccount } from './account-service.ts'
export { sessionHandlers } from './session-routes.ts'
