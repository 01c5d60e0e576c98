import type { Policy } from '#contract/schemas/policy.ts'

/** 文件名称 — the printed title with its 《》, else the number by which the text calls it. */
export function policyName({ title, docNumber }: Pick<Policy, 'title' | 'docNumber'>): string {
  return title ?? docNumber ?? ''
}
