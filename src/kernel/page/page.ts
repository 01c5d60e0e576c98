/** 分页 — one page of a list; `next` continues it, null at the end; `total` only where it is cheap to know. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total?: number
}
