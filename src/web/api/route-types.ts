import type { z } from 'zod'
import type { RouteName, routes } from '#contract/routes.ts'

type Contract = typeof routes
type BinaryRouteName = {
  [Name in RouteName]: Contract[Name] extends { readonly binary: true } ? Name : never
}[RouteName]

/** Routes that answer JSON; the others are addresses for links (see addressOf). */
export type JsonRouteName = Exclude<RouteName, BinaryRouteName>

// Query values are typed as the server reads them (numbers, not "unknown to be coerced"), optional where it may be absent.
type QueryOf<Schema extends z.ZodType> = {
  [Key in keyof z.input<Schema>]: Key extends keyof z.output<Schema> ? z.output<Schema>[Key] : never
}

export type AddressInput<Name extends RouteName> = (Contract[Name] extends {
  readonly params: infer Params extends z.ZodType
}
  ? { readonly params: z.input<Params> }
  : unknown) &
  (Contract[Name] extends { readonly query: infer Query extends z.ZodType }
    ? { readonly query?: QueryOf<Query> }
    : unknown)

export type CallInput<Name extends RouteName> = AddressInput<Name> &
  (Contract[Name] extends { readonly body: infer Body extends z.ZodType }
    ? { readonly body: z.input<Body> }
    : unknown) &
  (Contract[Name] extends { readonly upload: true }
    ? { readonly file: File; readonly onProgress?: (fraction: number) => void }
    : unknown) & { readonly signal?: AbortSignal }

/** The input may be left out where the route needs nothing. */
export type CallArguments<Name extends RouteName> =
  Record<never, never> extends CallInput<Name> ? [input?: CallInput<Name>] : [input: CallInput<Name>]

export type Answer<Name extends RouteName> = z.output<Contract[Name]['response']>

/** What the functions inside this folder see of an input, once its type has been checked at the door. */
export interface AnyInput {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: File
  readonly onProgress?: (fraction: number) => void
  readonly signal?: AbortSignal
}
