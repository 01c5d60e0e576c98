import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { account, accountParams, changeAccount, issuedPassword, newAccount } from '#contract/schemas/account.ts'
import { auditPage, auditQuery, auditVerdict } from '#contract/schemas/audit.ts'
import { countyParams, id, instant, slug } from '#contract/schemas/common.ts'
import { orgDirectory } from '#contract/schemas/org.ts'
import { livingPlan, planParams, planSummary } from '#contract/schemas/plan.ts'
import { confirmImport, importDraft, importDraftSummary, importParams } from '#contract/schemas/plan-import.ts'
import { changePassword, session, signIn } from '#contract/schemas/session.ts'

const nothing = z.null()

/** 接口表 — every route of the product; the server registers exactly these and the screen calls them by name. */
export const routes = {
  health: {
    method: 'GET',
    path: '/healthz',
    summary: { zh: '运行状况', en: 'Health' },
    access: 'public',
    response: z.object({ status: z.literal('ok'), engine: z.enum(['pglite', 'postgresql']), version: z.string() }),
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: { zh: '登录', en: 'Sign in' },
    access: 'public',
    body: signIn,
    response: session,
  },
  readSession: {
    method: 'GET',
    path: '/api/session',
    summary: { zh: '当前会话', en: 'Current session' },
    access: 'signedIn',
    response: session,
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    summary: { zh: '退出', en: 'Sign out' },
    access: 'signedIn',
    response: nothing,
    status: 204,
  },
  changePassword: {
    method: 'POST',
    path: '/api/session/password',
    summary: { zh: '修改密码', en: 'Change password' },
    access: 'signedIn',
    body: changePassword,
    response: session,
  },
  listPlans: {
    method: 'GET',
    path: '/api/counties/:county/plans',
    summary: { zh: '计划列表', en: 'Plans' },
    access: 'plan.read',
    params: countyParams,
    response: z.array(planSummary),
  },
  readLivingPlan: {
    method: 'GET',
    path: '/api/counties/:county/plans/:plan/living',
    summary: { zh: '活计划', en: 'Living plan' },
    access: 'plan.read',
    params: planParams,
    query: z.object({ asOf: instant.optional() }),
    response: livingPlan,
  },
  downloadDocument: {
    method: 'GET',
    path: '/api/counties/:county/files/:fileId',
    summary: { zh: '下载原件', en: 'Download the file as received' },
    access: 'plan.read',
    params: z.object({ county: slug, fileId: id }),
    response: z.unknown(),
    binary: true,
  },
  listImports: {
    method: 'GET',
    path: '/api/counties/:county/plan-imports',
    summary: { zh: '待确认的导入', en: 'Imports waiting for confirmation' },
    access: 'plan.import',
    params: countyParams,
    response: z.array(importDraftSummary),
  },
  uploadPlan: {
    method: 'POST',
    path: '/api/counties/:county/plan-imports',
    summary: { zh: '上传计划文件', en: 'Upload a plan document' },
    access: 'plan.import',
    params: countyParams,
    response: importDraft,
    status: 201,
    upload: true,
  },
  readImport: {
    method: 'GET',
    path: '/api/counties/:county/plan-imports/:importId',
    summary: { zh: '导入草稿', en: 'Import draft' },
    access: 'plan.import',
    params: importParams,
    response: importDraft,
  },
  confirmImport: {
    method: 'POST',
    path: '/api/counties/:county/plan-imports/:importId/confirm',
    summary: { zh: '确认导入', en: 'Confirm an import' },
    access: 'plan.import',
    params: importParams,
    body: confirmImport,
    response: z.object({ planKey: z.string(), planVersionId: id }),
    status: 201,
  },
  discardImport: {
    method: 'DELETE',
    path: '/api/counties/:county/plan-imports/:importId',
    summary: { zh: '放弃导入', en: 'Discard an import' },
    access: 'plan.import',
    params: importParams,
    response: nothing,
    status: 204,
  },
  listUnits: {
    method: 'GET',
    path: '/api/counties/:county/units',
    summary: { zh: '单位名录', en: 'Units' },
    access: 'unit.read',
    params: countyParams,
    response: orgDirectory,
  },
  listAccounts: {
    method: 'GET',
    path: '/api/counties/:county/accounts',
    summary: { zh: '账号列表', en: 'Accounts' },
    access: 'account.manage',
    params: countyParams,
    response: z.array(account),
  },
  createAccount: {
    method: 'POST',
    path: '/api/counties/:county/accounts',
    summary: { zh: '新建账号', en: 'Create an account' },
    access: 'account.manage',
    params: countyParams,
    body: newAccount,
    response: issuedPassword,
    status: 201,
  },
  changeAccount: {
    method: 'PATCH',
    path: '/api/counties/:county/accounts/:accountId',
    summary: { zh: '变更账号', en: 'Change an account' },
    access: 'account.manage',
    params: accountParams,
    body: changeAccount,
    response: account,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/counties/:county/accounts/:accountId/password',
    summary: { zh: '重置密码', en: 'Reset a password' },
    access: 'account.manage',
    params: accountParams,
    response: issuedPassword,
  },
  listAudit: {
    method: 'GET',
    path: '/api/counties/:county/audit',
    summary: { zh: '审计记录', en: 'Audit entries' },
    access: 'audit.read',
    params: countyParams,
    query: auditQuery,
    response: auditPage,
  },
  verifyAudit: {
    method: 'GET',
    path: '/api/counties/:county/audit/verification',
    summary: { zh: '校验审计链', en: 'Verify the audit chain' },
    access: 'audit.read',
    params: countyParams,
    response: auditVerdict,
  },
  removeDemo: {
    method: 'DELETE',
    path: '/api/counties/:county/demo',
    summary: { zh: '移除演示数据', en: 'Remove the demonstration county' },
    access: 'demo.remove',
    params: countyParams,
    response: z.object({ removed: z.record(z.string(), z.int()), remaining: z.int() }),
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
