import type { Issue } from '#kernel/result/issue.ts'

/** 结果 — an expected outcome as a value: with warnings when it worked, with its reasons when it did not. */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue<Code>[] }
  | { readonly ok: false; readonly issues: readonly Issue<Code>[] }
