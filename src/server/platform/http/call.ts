import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { RouteName, routes } from '#contract/routes.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { Caller, CountyScope } from './standing.ts'

type RouteOf<Name extends RouteName> = (typeof routes)[Name]

type Given<R, Part extends 'params' | 'query' | 'body'> = R extends { readonly [P in Part]: infer Schema }
  ? Schema extends z.ZodType
    ? { readonly [P in Part]: Frozen<z.output<Schema>> }
    : never
  : unknown

type Standing<R> = R extends { readonly access: 'public' }
  ? unknown
  : R extends { readonly access: 'signedIn' }
    ? { readonly caller: Caller }
    : { readonly caller: Caller; readonly county: CountyScope }

/** 收到的文件 — an uploaded file as received: its name without folders, and all its bytes (at most the upload limit). */
export interface ReceivedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
  readonly receiveMs: number
}

/** 接收进度 — bytes that have come in, of how many; null when the sender did not say. */
export type OnBytes = (done: number, total: number | null) => void

interface Upload {
  readonly receive: (onBytes?: OnBytes) => Promise<ReceivedFile>
  /** Aborted when the sender goes away before the answer: nobody waits for what is still being done. */
  readonly gone: AbortSignal
}

/** 文件答复 — a file as the answer to a binary route; sent to be saved, never to be shown as what its sender called it. */
export interface FileAnswer {
  readonly name: string
  readonly size: number
  readonly stream: Readable
  readonly shown?: ShownFile
}

/** 直接提供 — of a file made by us: sent as what it is, with a tag by which the asker sees that nothing has changed. */
export interface ShownFile {
  readonly mediaType: string
  /** Names the content; the same bytes have the same tag. */
  readonly tag: string
  /** For how long the asker need not ask again. */
  readonly maxAgeSeconds: number
}

/** 调用 — what the handler of a route is given: checked input, who asks, in which county. */
export type Call<Name extends RouteName> = {
  /** Network address of the caller, for locks against guessing. */
  readonly address: string
  /** Where the caller reached us, as scheme://host:port, for addresses that must be whole. */
  readonly origin: string
  readonly cookie: SessionCookie
} & Given<RouteOf<Name>, 'params'> &
  Given<RouteOf<Name>, 'query'> &
  Given<RouteOf<Name>, 'body'> &
  Standing<RouteOf<Name>> &
  (RouteOf<Name> extends { readonly upload: true } ? Upload : unknown)

/** 答复 — what the handler of a route must give back. */
export type Answer<Name extends RouteName> =
  RouteOf<Name> extends { readonly binary: true } ? FileAnswer : Frozen<z.output<RouteOf<Name>['response']>>

/** 处理表 — one handler a route of the contract; a missing or a superfluous one is a compile error. */
export type Handlers = { readonly [Name in RouteName]: (call: Call<Name>) => Promise<Answer<Name>> }

/** Handlers read their input and build their answer; neither changes what it was given. */
type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> }
