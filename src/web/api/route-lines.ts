import type { RouteName, routes } from '#contract/routes.ts'

type Contract = typeof routes
type RouteLine<Name extends RouteName> = `${Contract[Name]['method']} ${Contract[Name]['path']}`

/**
 * 接口行 — method and path of every route, proven equal to the contract by the compiler. The contract itself stays
 * out of the bundle: it would bring the validation library and every schema to a screen that only needs addresses.
 */
export const ROUTE_LINES: { readonly [Name in RouteName]: RouteLine<Name> } = {
  health: 'GET /healthz',
  signIn: 'POST /api/session',
  readSession: 'GET /api/session',
  signOut: 'DELETE /api/session',
  changePassword: 'POST /api/session/password',
  listPlans: 'GET /api/counties/:county/plans',
  readLivingPlan: 'GET /api/counties/:county/plans/:plan/living',
  downloadDocument: 'GET /api/counties/:county/files/:fileId',
  listImports: 'GET /api/counties/:county/plan-imports',
  uploadPlan: 'POST /api/counties/:county/plan-imports',
  readImport: 'GET /api/counties/:county/plan-imports/:importId',
  confirmImport: 'POST /api/counties/:county/plan-imports/:importId/confirm',
  discardImport: 'DELETE /api/counties/:county/plan-imports/:importId',
  listUnits: 'GET /api/counties/:county/units',
  listAccounts: 'GET /api/counties/:county/accounts',
  createAccount: 'POST /api/counties/:county/accounts',
  changeAccount: 'PATCH /api/counties/:county/accounts/:accountId',
  resetPassword: 'POST /api/counties/:county/accounts/:accountId/password',
  listAudit: 'GET /api/counties/:county/audit',
  verifyAudit: 'GET /api/counties/:county/audit/verification',
  removeDemo: 'DELETE /api/counties/:county/demo',
}
