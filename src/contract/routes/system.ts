import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { account, accountParams, changeAccount, issuedPassword, newAccount } from '#contract/schemas/account.ts'
import { auditPage, auditQuery, auditVerdict } from '#contract/schemas/audit.ts'
import { countyParams } from '#contract/schemas/common.ts'

/** 系统 — accounts, audit and the demonstration. */
export const systemRoutes = {
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
