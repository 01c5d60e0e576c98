import { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { changePassword, session, signIn } from '#contract/schemas/session.ts'

/** 进门 — health, sessions and passwords. */
export const doorRoutes = {
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
    response: z.null(),
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
} as const satisfies Record<string, Route>
