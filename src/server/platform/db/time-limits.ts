/** 时限 — in milliseconds; changed once, after opening and migrating, which take as long as they must. */
export interface TimeLimits {
  /** How long one query may take. */
  queryMs: number
  /** How long one may wait for a connection. */
  waitMs: number
}
