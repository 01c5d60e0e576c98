import type { z } from 'zod'
import type { Action } from '#kernel/access/can.ts'
import type { Label } from '#kernel/label/label.ts'

/**
 * 接口定义 — one route as shared by server and screen: types, validation and OpenAPI come from here.
 * `access`: public (no session), signedIn (any session), or the action can() must allow on the county in the path.
 * `binary`: the answer is a file; `upload`: the body is multipart/form-data with one field `file`, of at most 20 MB unless
 * `uploadLimitMb` says otherwise.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly summary: Label
  readonly access: 'public' | 'signedIn' | Action
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
  readonly status?: 200 | 201 | 204
  readonly upload?: true
  readonly uploadLimitMb?: number
  readonly binary?: true
}
